// LIX (Björnsson, 1968): words a sentence, and words of more than six letters a hundred words.
document
  .querySelector("wagtail-userbar")
  .registerCheck("hard-to-read-check", (story, { most, fewestWords, languages }) => {
    const language = story.closest("[lang]").lang;
    if (!languages.includes(language)) {
      return false;
    }
    const texts = [...story.querySelectorAll("p, li")]
      .filter((part) => part.closest("[lang]").lang === language)
      .map((part) => {
        const text = part.cloneNode(true);
        text.querySelectorAll("[lang], p, li").forEach((inner) => inner.remove());
        return text.textContent.trim();
      });
    const words = texts.flatMap((text) => text.match(/[\p{Letter}\p{Number}]+/gu) ?? []);
    const sentences = texts.flatMap((text) => text.match(/[^.!?:]+[.!?:]*/gu) ?? []);
    if (words.length < fewestWords) {
      return false;
    }
    const long = words.filter((word) => word.length > 6).length;
    return words.length / sentences.length + (100 * long) / words.length > most;
  });
