document
  .querySelector("wagtail-userbar")
  .registerCheck(
    "picture-without-credit-check",
    (figure) => figure.querySelector("img") !== null && !figure.querySelector(".figure__credit"),
  );
