// A single word may be an abbreviation: "PTSD", "WHO".
document
  .querySelector("wagtail-userbar")
  .registerCheck("capital-heading-check", (heading) => {
    const words = heading.textContent.match(/\p{Letter}{2,}/gu) ?? [];
    return words.length > 1 && words.every((word) => word === word.toUpperCase());
  });
