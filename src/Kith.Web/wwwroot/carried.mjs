// What is from an earlier entry is marked until it is changed: then there is nothing to confirm.
export function carried(note) {
  const text = document.getElementById(note.dataset.carried);
  const was = text.value;
  text.addEventListener("input", () => {
    note.hidden = text.value !== was;
  });
}
