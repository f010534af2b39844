/* The menu is <details> and works without this: here come Escape, a click outside and leaving by Tab. */
export function enhanceMenu(menu) {
  const flyouts = [...menu.querySelectorAll("details")];

  const close = (details, giveFocusBack) => {
    if (!details.open) return false;
    details.open = false;
    if (giveFocusBack) details.querySelector("summary").focus();
    return true;
  };

  const isVisible = (details) => details.querySelector("summary").offsetParent !== null;

  menu.closest("header").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const inner = flyouts.find((details) => details.open);
    if (inner) close(inner, true);
    else if (isVisible(menu)) close(menu, true);
  });

  const closeAround = (node) => {
    for (const details of flyouts) if (!details.contains(node)) close(details);
    if (!menu.contains(node)) close(menu);
  };

  document.addEventListener("click", (event) => closeAround(event.target));
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget) closeAround(event.relatedTarget);
  });
}
