// A date or a group of answers has no field of the error's own id: take the reader to the first field inside it.
export function errorLinks(root) {
  root.querySelectorAll(".govuk-error-summary a[href^='#']").forEach((link) =>
    link.addEventListener("click", () => {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (target && !target.matches("input, select, textarea, button, a[href]")) {
        target.querySelector("input, select, textarea")?.focus();
      }
    }),
  );
}
