// Rows are added where they stand. Without this file the button asks the server for another, and loses nothing.
export function rows(question, prepare) {
  // What is changed is no longer from last time.
  question.addEventListener("input", ({ target }) => {
    if (target.closest(".kith-row__cells")) target.closest(".kith-row").querySelector("legend .govuk-tag")?.remove();
  });

  const add = question.querySelector("button[name='__add-row']");
  const blank = question.querySelector("template");
  if (!add || !blank) return;
  const most = Number(question.dataset.most);
  const standing = () => question.querySelectorAll(".kith-row");

  add.addEventListener("click", (event) => {
    event.preventDefault();
    const id = [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const row = blank.content.cloneNode(true);
    row.querySelectorAll("[id], [name], [for], [aria-describedby]").forEach((element) => {
      for (const name of ["id", "name", "for", "aria-describedby"]) {
        const value = element.getAttribute(name);
        if (value?.includes(":row-id")) element.setAttribute(name, value.replaceAll(":row-id", `:${id}`));
      }
    });
    add.before(row);
    const added = standing()[standing().length - 1];
    const number = [...standing()].filter((one) => !one.querySelector(".kith-row__out input").checked).length;
    added.querySelector("[data-number]").append(` ${number}`);
    added.querySelector("[data-count]").textContent = number;
    prepare(added);
    added.querySelector("input:not([type=hidden]), textarea, select").focus();
    if (standing().length >= most) add.remove();
  });
}
