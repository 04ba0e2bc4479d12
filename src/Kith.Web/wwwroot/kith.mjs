// Everything works without this file; it adds the design system's behaviour and saves drafts.
import { initAll } from "./govuk-frontend.min.js";
import { autosave, forgetOnSignOut, sendLeftOver } from "./autosave.mjs";
import { carried } from "./carried.mjs";
import { errorLinks } from "./error-links.mjs";
import { ownRecord } from "./own-record.mjs";
import { rows } from "./rows.mjs";
import { suggest } from "./suggest.mjs";
import { whySwitch } from "./why-switch.mjs";

initAll();
errorLinks(document);
whySwitch(document);
const suggestIn = (part) => part.querySelectorAll("input[data-suggest]").forEach(suggest);
document.querySelectorAll("[data-rows]").forEach((question) => rows(question, suggestIn));
suggestIn(document);
document.querySelectorAll("[data-carried]").forEach(carried);
forgetOnSignOut();
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});
document.querySelectorAll("[data-own-record]").forEach(ownRecord);
const touched = [...document.querySelectorAll("form[data-autosave]")].map(autosave);
if ((await sendLeftOver()) && touched.length > 0 && !touched.some((isTouched) => isTouched())) location.reload();
