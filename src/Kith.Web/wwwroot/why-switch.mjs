// Whether the reasons of all questions are shown, as somebody left it the last time on this device.
const key = "kith-why";

export function whySwitch(page) {
  const box = page.getElementById("why-switch");
  if (!box) return;
  const show = () => {
    for (const why of page.querySelectorAll(".kith-why")) why.open = box.checked;
  };
  box.checked = localStorage.getItem(key) === "shown";
  if (box.checked) show();
  box.addEventListener("change", () => {
    localStorage.setItem(key, box.checked ? "shown" : "folded");
    show();
  });
}
