document
  .querySelector("wagtail-userbar")
  .registerCheck("vague-link-text-check", (link, { texts }) =>
    texts.includes(
      link.textContent
        .toLowerCase()
        .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
        .trim(),
    ),
  );
