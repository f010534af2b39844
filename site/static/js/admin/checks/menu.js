document
  .querySelector("wagtail-userbar")
  .registerCheck("menu-residue-check", (element, { texts }) =>
    texts.includes(
      element.textContent
        .toLowerCase()
        .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
        .trim(),
    ),
  );
