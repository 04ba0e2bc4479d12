// Who may be meant, below a box for a child, for somebody of a family or of an agency, while somebody types: a combobox with a list, as
// ARIA 1.2 has it. Without it the box is sent as before. Each child shown is a look (docs/adr/0010-suggestions-are-looks.md): so few, after a pause, and none for a letter or two.
const least = 3;
const pause = 300;

const children = { from: "/search/suggestions.json", label: "Children who may be meant", one: "child", many: "children" };
const adults = { from: "/search/adults.json", label: "People who may be meant", one: "person", many: "people" };
const contacts = { from: "/agencies/suggestions.json", label: "Whom to reach", one: "contact", many: "contacts" };

export function suggest(input) {
  const asked = { adult: adults, contact: contacts }[input.dataset.suggest] ?? children;
  // Who it is stands in the question beside the name.
  const person = input.form?.elements[input.name.replace(/name$/, "person")];
  const list = Object.assign(document.createElement("ul"), { id: `${input.id}-suggestions`, className: "kith-suggestions", hidden: true });
  const status = Object.assign(document.createElement("div"), { className: "govuk-visually-hidden", role: "status" });
  const say = (text) => status.textContent !== text && (status.textContent = text);
  let [waiting, asking, active] = [undefined, undefined, -1];
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", asked.label);
  input.parentElement.classList.add("kith-suggests");
  input.after(list, status);
  // A box for searching has no list of its own.
  if (input.type === "search") Object.assign(input, { type: "text", inputMode: "search", enterKeyHint: "search" });
  for (const [name, value] of Object.entries({ role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }))
    input.setAttribute(name, value);

  const mark = (index) => {
    active = index;
    [...list.children].forEach((option, place) => option.setAttribute("aria-selected", place === active));
    const option = list.children[active];
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const show = (isShown) => {
    list.hidden = !isShown;
    input.setAttribute("aria-expanded", isShown);
    mark(-1);
  };
  const leave = () => {
    clearTimeout(waiting);
    asking?.abort();
    show(false);
  };
  const pick = (known) => {
    if (![...person.options].some((option) => option.value === known.person)) person.add(new Option(`${known.name}, ${known.says}`, known.person));
    person.value = input.dataset.picked = known.person;
    input.value = known.name;
    for (const changed of [person, input]) changed.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "chosen" }));
  };
  // The other boxes of the row have names that begin as this one's does.
  const fill = (known) => {
    const row = input.name.slice(0, input.name.lastIndexOf(".") + 1);
    for (const [name, value] of Object.entries(known)) {
      const box = input.form.elements[row + name];
      if (!box) continue;
      box.value = value;
      box.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "chosen" }));
    }
  };
  const choose = (child) => {
    leave();
    say("");
    if (asked === contacts) return fill(child.fills);
    if (asked === adults) return pick(child);
    if (input.dataset.suggest === "opens" && child.opens) return location.assign(child.opens);
    input.value = child.number;
    if (input.dataset.suggest === "opens") return input.form.requestSubmit();
    // What is typed is kept as a draft.
    input.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "chosen" }));
  };
  const draw = (found) => {
    list.replaceChildren(
      ...found.map((child, index) => {
        const option = Object.assign(document.createElement("li"), { id: `${list.id}-${index}`, className: "kith-suggestions__option" });
        option.setAttribute("role", "option");
        const name = Object.assign(document.createElement("strong"), { textContent: child.name });
        const says = Object.assign(document.createElement("span"), { className: "kith-suggestions__says", textContent: child.says });
        option.append(name, " ", says);
        option.addEventListener("click", () => choose(child));
        option.child = child;
        return option;
      }),
    );
    show(found.length > 0);
    say(found.length === 0 ? "Nobody suggested" : `${found.length} ${found.length === 1 ? asked.one : asked.many} suggested`);
  };
  const ask = async () => {
    asking = new AbortController();
    try {
      const answer = await fetch(`${asked.from}?q=${encodeURIComponent(input.value.trim())}`, { signal: asking.signal });
      if (answer.ok && document.activeElement === input) draw(await answer.json());
    } catch (wrong) {
      // Nothing is lost by a suggestion that does not come: what is typed can be sent.
      if (wrong.name !== "AbortError") show(false);
    }
  };

  input.addEventListener("input", (typed) => {
    if (typed.detail === "chosen") return;
    // Another name than the one chosen is somebody else.
    if (input.dataset.picked && person.value === input.dataset.picked) person.value = "";
    delete input.dataset.picked;
    leave();
    if (input.value.replace(/[^\p{L}\p{N}]/gu, "").length >= least) waiting = setTimeout(ask, pause);
    else say("");
  });
  input.addEventListener("keydown", (key) => {
    if (key.key === "Escape" && !list.hidden) {
      key.preventDefault();
      leave();
    }
    if (list.hidden) return;
    const count = list.children.length;
    if (key.key === "ArrowDown") mark((active + 1) % count);
    else if (key.key === "ArrowUp") mark((active <= 0 ? count : active) - 1);
    else if (key.key === "Enter" && active >= 0) choose(list.children[active].child);
    else return;
    key.preventDefault();
  });
  // The box keeps the focus while somebody presses on the list.
  list.addEventListener("pointerdown", (press) => press.preventDefault());
  input.addEventListener("blur", leave);
}
