// What templates of Wagtail and scripts of wagtail-localize say in English in every language,
// also in the windows and editors that open later.
(() => {
  const say = (element, text) => { if (element.textContent !== text) element.textContent = text; };
  const render = () => {
    document.querySelectorAll('input[type="submit"][value="Search"]')
      .forEach((button) => { button.value = gettext("Search"); });
    document.querySelectorAll(".js-translation-editor .w-sr-only").forEach((element) => {
      if (element.textContent === "More actions") say(element, gettext("More actions"));
    });
    document.querySelectorAll(".js-translation-editor h3").forEach((element) => {
      const languages = /^(.+) to (.+) translation$/.exec(element.textContent);
      const title = gettext("%s to %s translation");
      if (languages) say(element, interpolate(title, languages.slice(1)));
    });
  };
  document.addEventListener("DOMContentLoaded", () => {
    render();
    new MutationObserver(render).observe(document.body, { childList: true, subtree: true });
  });
})();
