// Loaded after Wagtail's user bar, which runs the checks once the page is there.
document
  .querySelector("wagtail-userbar")
  .registerCheck("link-text-is-vague", (link, { texts }) =>
    texts.includes(
      link.textContent
        .toLowerCase()
        .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
        .trim(),
    ),
  );
