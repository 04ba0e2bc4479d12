// Keeps what is typed: on the server a second after it is typed, also without a pause, and in the tab until it is there.
// A form marked data-autosave="address" sends itself there; the words go to the element marked data-autosave-status.
// Why in the tab, and what bounds that: docs/adr/0005.
import { plainWords } from "./plain-words.mjs";

const SEND_AFTER_MS = 1000;
const TRY_AGAIN_MS = 1500;
const ANSWER_WITHIN_MS = 4000;
const KEPT = "kith-typed:";
const BACK = "__back";
const OFFLINE = "there is no connection. What you type stays on this page, and is saved as soon as there is one.";
const UNREACHED = "the service cannot be reached. What you type stays on this page, and is saved as soon as it can.";

// Answers with a function that says whether anything was typed since.
export function autosave(form) {
  const address = form.dataset.autosave;
  const status = form.querySelector("[data-autosave-status]") ?? document.querySelector("[data-autosave-status]");
  const tab = KEPT + crypto.getRandomValues(new Uint32Array(2)).join("");
  const opened = contents(form);
  let safe = opened;
  let count = 0;
  let said = "";
  let failing = false;
  let here = false; // Something is typed that is nowhere but in this tab.
  let waiting;
  let underway = null;
  let passing = false;

  // Said once, and not at every try: it is read aloud.
  const say = (text, failed, ...more) => {
    failing = failed;
    if (!status || said === text) return;
    said = text;
    status.replaceChildren(text, ...more);
    status.classList.toggle("kith-autosave-status--not", failed);
  };
  // A site for people outside says it in its own words.
  const own = form.dataset;
  const notSaved = (why, ownWords = own.away) => say(ownWords ?? `Not saved: ${why}`, true);
  const notSignedIn = (why) => {
    const link = Object.assign(document.createElement("a"), {
      href: form.dataset.signIn ?? "/sign-in",
      target: "_blank",
      className: "govuk-link",
      textContent: form.dataset.signInAgain ?? "Sign in again in a new tab",
    });
    if (form.dataset.signedOut) say(`${form.dataset.signedOut} `, true, link);
    else say(`Not saved: ${why} What you typed is kept as a draft. `, true, link, ", and come back here.");
  };

  // True when the server has all of it and the person is still signed in.
  const send = async () => {
    clearTimeout(waiting);
    waiting = undefined;
    const typed = contents(form);
    if (typed === safe && !failing) return true;
    if (underway) return underway;
    underway = attempt(typed).finally(() => {
      underway = null;
      if (contents(form) !== safe) later();
    });
    return underway;
  };

  const attempt = async (typed) => {
    remember(tab, body(typed, count + 1));
    try {
      const answer = await fetch(address, {
        method: "POST",
        body: body(typed, ++count),
        redirect: "error",
        keepalive: typed.length < 50_000,
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      const { state, unseen, words } = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
      if (state) {
        here = contents(form) !== typed;
        if (!here) sessionStorage.removeItem(tab);
      }
      if (state === "kept") {
        safe = typed;
        plainWords(form, words);
        say(
          unseen > 0
            ? (own.savedElsewhere ?? "Draft saved. You also typed here on another device: what you typed there shows when you save.")
            : (own.saved ?? "Draft saved at {time}").replace("{time}", time(new Date())),
          false,
        );
        return true;
      }
      if (state === "signed-out") notSignedIn("your session has ended.");
      else if (state === "somebody-else") notSignedIn("somebody else is signed in here now.");
      else if (answer.status === 413) notSaved("it is longer than one page can hold. Take some of it out.", own.tooLong);
      else if (answer.status === 400) notSaved("this page has been open too long. Copy what you typed, and reload the page.", own.tooOld);
      else notSaved("the service does not answer as it should.");
    } catch {
      notSaved(navigator.onLine ? UNREACHED : OFFLINE);
    }
    return false;
  };

  const later = () => {
    waiting ??= setTimeout(send, failing ? TRY_AGAIN_MS : SEND_AFTER_MS);
  };

  const leave = () => {
    const typed = contents(form);
    if (passing || typed === safe) return;
    const sent = body(typed, ++count);
    remember(tab, sent);
    navigator.sendBeacon(address, sent);
  };

  form.addEventListener("input", () => {
    const typed = contents(form);
    if (typed === safe) return;
    here = true;
    remember(tab, body(typed, count + 1));
    if (!navigator.onLine) notSaved(OFFLINE);
    later();
  });
  form.addEventListener("submit", async (event) => {
    if (passing) return;
    event.preventDefault();
    const { submitter } = event;
    safe = null;
    clearTimeout(waiting);
    await underway;
    // Only what has arrived is sent on: a page that cannot be reached would take the form away.
    if (!(await send())) return;
    passing = true;
    form.requestSubmit(submitter);
  });
  addEventListener("offline", () => notSaved(OFFLINE));
  addEventListener("online", send);
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? leave() : send()));
  addEventListener("pagehide", leave);
  addEventListener("beforeunload", (event) => {
    if (!passing && failing && here) event.preventDefault();
  });
  const cameBack = () => form.append(Object.assign(document.createElement("input"), { type: "hidden", name: BACK, value: "yes" }));
  addEventListener("pageshow", (event) => {
    passing = false;
    if (event.persisted) cameBack();
  });
  if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") cameBack();
  return () => contents(form) !== opened;
}

// What an earlier page of this tab could not send is sent first of all, by its own token. The form is drawn again with it.
export async function sendLeftOver() {
  let arrived = false;
  for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith(KEPT))) {
    try {
      const answer = await fetch("/drafts/keeping", {
        method: "POST",
        body: new URLSearchParams(sessionStorage.getItem(key)),
        redirect: "error",
      });
      if ([200, 401, 403].includes(answer.status)) {
        sessionStorage.removeItem(key);
        arrived = true;
      } else if (answer.status === 400) {
        sessionStorage.removeItem(key);
      }
    } catch {
      // Not reached yet: the next page tries again.
    }
  }
  return arrived;
}

// Nothing typed stays in a browser that somebody has signed out of.
export function forgetOnSignOut() {
  document.querySelectorAll("form[action='/sign-out']").forEach((form) =>
    form.addEventListener("submit", () => {
      for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith(KEPT))) {
        navigator.sendBeacon("/drafts/keeping", new URLSearchParams(sessionStorage.getItem(key)));
        sessionStorage.removeItem(key);
      }
    }),
  );
}

// Files and passwords are never part of a draft.
function contents(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && name !== BACK && !form.querySelector(`input[type="password"][name="${CSS.escape(name)}"]`)) {
      fields.append(name, value);
    }
  }
  return fields.toString();
}

function body(typed, count) {
  const fields = new URLSearchParams(typed);
  fields.set("__count", count);
  return fields;
}

function remember(key, fields) {
  try {
    sessionStorage.setItem(key, fields.toString());
  } catch {
    // No room: the server has all but the last second.
  }
}

function time(now) {
  return `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
}
