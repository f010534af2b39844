// A few short words may be abbreviations: "PTSD, ADHD".
document
  .querySelector("wagtail-userbar")
  .registerCheck("capital-heading-check", (heading) => {
    const words = heading.textContent.match(/\p{Letter}{2,}/gu) ?? [];
    const isSpelled = words.length > 3 || words.some((word) => word.length > 4);
    return words.length > 1 && isSpelled && words.every((word) => word === word.toUpperCase());
  });
