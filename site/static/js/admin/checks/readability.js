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
    // 19.05–20.30 is one word, and so is f.eks.; not every dot ends a sentence.
    const WORD = /[\p{Letter}\p{Number}]+(?:[.,:–][\p{Letter}\p{Number}]+)*/gu;
    const BETWEEN_SENTENCES = /[.!?:]+[”"»')]*\s+(?=[”"“«»'(]*\p{Uppercase_Letter})/u;
    const words = texts.flatMap((text) => text.match(WORD) ?? []);
    const sentences = texts.filter(Boolean).flatMap((text) => text.split(BETWEEN_SENTENCES));
    if (words.length < fewestWords) {
      return false;
    }
    const long = words.filter((word) => /\p{Letter}/u.test(word) && word.length > 6).length;
    return words.length / sentences.length + (100 * long) / words.length > most;
  });
