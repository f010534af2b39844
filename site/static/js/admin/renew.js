// Puts in only what is new: a live region that is written once more is read out once more.
export function renew(place, html) {
  const fresh = document.createElement("div");
  fresh.innerHTML = html;
  [...place.children].forEach((part, at) => {
    const now = fresh.children[at]?.innerHTML ?? "";
    part.toggleAttribute("data-working", Boolean(fresh.children[at]?.hasAttribute("data-working")));
    if (part.innerHTML !== now) part.innerHTML = now;
  });
}
