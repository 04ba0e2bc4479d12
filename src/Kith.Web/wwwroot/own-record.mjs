// What somebody wrote for a record of their own goes into the message to themselves, each answer under its heading. It is sent nowhere from here.
export const ownRecord = (mail) => {
  const plain = mail.getAttribute("href");
  mail.addEventListener("click", () => {
    mail.href = [...document.querySelectorAll("textarea.kith-own-record")].reduce((href, area) => {
      const heading = encodeURIComponent(`${area.labels[0].textContent.trim()}:`);
      return href.replace(heading, () => heading + encodeURIComponent(` ${area.value.trim()}`));
    }, plain);
  });
};
