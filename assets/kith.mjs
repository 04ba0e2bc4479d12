// Everything works without this file; it adds the design system's behaviour and saves drafts.
import { initAll } from "./govuk-frontend.min.js";
import { autosave } from "./autosave.mjs";
import { errorLinks } from "./error-links.mjs";

initAll();
errorLinks(document);
document.querySelectorAll("form[data-autosave]").forEach(autosave);
