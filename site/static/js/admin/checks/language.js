// By its small words: a text has more of its own language's than of any other's.
document
  .querySelector("wagtail-userbar")
  .registerCheck("unmarked-language-check", (element, { words }) => {
    const language = element.closest("[lang]").lang;
    const found = element.textContent.toLowerCase().match(/\p{Letter}+/gu) ?? [];
    if (!(language in words) || found.length < 8) {
      return false;
    }
    const count = (code) => found.filter((word) => words[code].includes(word)).length;
    const own = count(language);
    // Danish and Norwegian are too alike to be told apart like this.
    return Object.keys(words).some(
      (code) => !["da", "nb", language].includes(code) && count(code) > Math.max(2, 2 * own),
    );
  });
