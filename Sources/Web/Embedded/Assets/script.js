// Every page works without this file; it only saves steps.

// The account panel closes when attention goes elsewhere.
const closePanel = (event) => {
  const panel = document.querySelector(".me");
  if (panel?.open && (event.key === "Escape" || (event.type === "click" && !panel.contains(event.target)))) panel.open = false;
};
document.addEventListener("click", closePanel);
document.addEventListener("keydown", closePanel);

// On a phone the current room is brought into sight.
document.querySelector(".rooms [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

// After a form was refused, attention goes to what must be mended.
document.querySelector(".problem")?.focus();

// A button pressed twice sends its form once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 3000);
});

// What the roster grid keeps on this device goes with the officer, and after twelve hours in any case.
const forgetGrid = () => { localStorage.removeItem("umeed-grid"); indexedDB.deleteDatabase("umeed-grid"); };
const keptAt = Number(localStorage.getItem("umeed-grid"));
if (keptAt && Date.now() - keptAt > 12 * 3600 * 1000) forgetGrid();
document.addEventListener("submit", (event) => { if (event.target.getAttribute("action") === "/sign-out") forgetGrid(); });

// A change of language keeps what was typed: the same page is fetched in the other language and filled again.
const typed = (form) => [...form.elements].filter((field) => field.name && !["hidden", "password", "file"].includes(field.type));
const changed = (field) => field.checked !== field.defaultChecked || (field.matches("input:not([type=radio],[type=checkbox]), textarea") && field.value !== field.defaultValue)
  || (field.matches("select") && [...field.options].some((option) => option.selected !== option.defaultSelected && option.value));
document.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-language]"), form = document.querySelector("main form[method=post]");
  if (!link || !form || event.ctrlKey || event.metaKey || event.shiftKey || !typed(form).some(changed)) return;
  event.preventDefault();
  try {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const other = page.querySelector("main form[method=post]");
    if (!answer.ok || other?.getAttribute("action") !== form.getAttribute("action")) throw answer.status;
    for (const field of typed(form)) {
      const twin = typed(other).find((f) => f.name === field.name && (!["radio", "checkbox"].includes(f.type) || f.value === field.value));
      if (!twin) continue;
      if (["radio", "checkbox"].includes(field.type)) twin.checked = field.checked;
      else twin.value = field.value;
    }
    document.documentElement.lang = page.documentElement.lang;
    document.documentElement.dir = page.documentElement.dir;
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
  } catch {
    location.href = link.href;
  }
});

// Long work renews its own lines until it is over.
const again = async () => {
  const part = document.querySelector("[data-again]");
  if (!part) return;
  try {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part.id);
    if (answer.ok && fresh && fresh.innerHTML !== part.innerHTML) part.replaceWith(document.adoptNode(fresh));
  } catch { /* the link is smaller than the work; the next look may succeed */ }
  setTimeout(again, 2000);
};
if (document.querySelector("[data-again]")) setTimeout(again, 2000);
