import { enhanceMenu } from "./menu.js";

for (const menu of document.querySelectorAll("[data-menu]")) enhanceMenu(menu);

if (document.querySelector("podcast-player")) import("./player.js");

if (document.querySelector("[data-copy]")) {
  const { enhanceCopying } = await import("./copy.js");
  enhanceCopying();
}

/* A link to a closed question opens it. */
function openTarget() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
}
addEventListener("hashchange", openTarget);
openTarget();
