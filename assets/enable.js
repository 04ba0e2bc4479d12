// Tells the stylesheet that scripts run, before anything is drawn. A file of its own: the pages allow no inline script.
document.body.classList.add("js-enabled", "govuk-frontend-supported");
