// Saves a form as a draft: 2 seconds after the last change, and when the page is left.
// The address is the form's data-autosave; the words go to the element marked data-autosave-status.
const QUIET_MS = 2000;

export function autosave(form) {
  const status = form.querySelector("[data-autosave-status]") ?? document.querySelector("[data-autosave-status]");
  let waiting;
  let saved = contents(form);
  let submitting = false;
  let underway = new AbortController();

  const save = async (leaving) => {
    clearTimeout(waiting);
    const body = contents(form);
    if (submitting || body === saved) return;
    if (leaving) {
      navigator.sendBeacon(form.dataset.autosave, new URLSearchParams(body));
      saved = body;
      return;
    }
    try {
      const { signal } = (underway = new AbortController());
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(body), redirect: "error", signal });
      if (!answer.ok) return;
      saved = body;
      if (status) status.textContent = `Draft saved at ${time(new Date())}`;
    } catch {
      // Offline, or being saved: the next change tries again, and the words are still on the page.
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, QUIET_MS);
  });
  form.addEventListener("submit", () => {
    submitting = true;
    clearTimeout(waiting);
    // A draft on its way would arrive after what is being saved now.
    underway.abort();
  });
  addEventListener("pagehide", () => save(true));
  addEventListener("pageshow", () => {
    submitting = false;
  });
}

// Files and passwords are never part of a draft.
function contents(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !form.querySelector(`input[type="password"][name="${CSS.escape(name)}"]`)) {
      fields.append(name, value);
    }
  }
  return fields.toString();
}

function time(now) {
  return `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
}
