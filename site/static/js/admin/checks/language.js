// By its small words: a text has more of its own language's than of any other's, and several.
document
  .querySelector("wagtail-userbar")
  .registerCheck("unmarked-language-check", (element, { words }) => {
    const language = element.closest("[lang]").lang;
    const text = element.cloneNode(true);
    text.querySelectorAll("[lang], p, li").forEach((part) => part.remove());
    const found = text.textContent.toLowerCase().match(/\p{Letter}+/gu) ?? [];
    if (!(language in words) || found.length < 8) {
      return false;
    }
    const telling = (code) => found.filter((word) => words[code].includes(word));
    const own = telling(language).length;
    // Danish and Norwegian are too alike to be told apart like this.
    return Object.keys(words).some(
      (code) =>
        !["da", "nb", language].includes(code) &&
        telling(code).length > 2 * own &&
        new Set(telling(code)).size > 2,
    );
  });
