// What the server thinks of the words of a text that a family is given to read: below the text, without waiting for Save.
export function plainWords(form, words) {
  for (const place of form.querySelectorAll("[data-words-of]")) {
    const advice = words?.[place.dataset.wordsOf] ?? [];
    const said = [...place.querySelectorAll("li")].map((line) => line.textContent);
    // Read aloud when it changes, and not at every save.
    if (said.join("\n") === advice.join("\n")) continue;
    place.replaceChildren();
    if (advice.length === 0) continue;
    const opening = Object.assign(document.createElement("p"), { className: "govuk-body-s", textContent: "For the family who read it:" });
    const list = Object.assign(document.createElement("ul"), { className: "govuk-list govuk-list--bullet govuk-body-s" });
    list.append(...advice.map((textContent) => Object.assign(document.createElement("li"), { textContent })));
    place.append(opening, list);
  }
}
