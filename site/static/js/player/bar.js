import { keysOf } from "./keyboard.js";
import { makeToggle } from "./playing.js";
import { clock } from "./time.js";

/* While the player plays out of sight. A pause does not take the bar away from under the finger. */
export function carryBar(player) {
  const bar = document.querySelector("[data-player-bar]");
  if (!bar) return;
  const { audio } = player;
  const time = bar.querySelector("[data-player-bar-time]");
  let away, closed, cameFrom;

  /* The page keeps clear of the bar: see player-bar.css. */
  const makeRoom = () => document.documentElement.style.setProperty("--player-bar", `${bar.offsetHeight}px`);
  const tell = () => (time.textContent = `${clock(audio.currentTime)} / ${clock(player.duration)}`);
  const show = () => {
    tell();
    bar.hidden = closed || !away || audio.paused;
    makeRoom();
  };

  makeToggle(bar.querySelector("[data-player-bar-toggle]"), player);
  bar.addEventListener("keydown", keysOf(player));
  bar.addEventListener("focusin", (event) => {
    if (!bar.contains(event.relatedTarget)) cameFrom = event.relatedTarget ?? player.part("toggle");
  });
  bar.querySelector("[data-player-bar-close]").addEventListener("click", ({ detail: byPointer }) => {
    closed = true;
    show();
    cameFrom?.focus({ preventScroll: Boolean(byPointer) });
  });
  audio.addEventListener("play", () => {
    closed = false;
    show();
  });
  audio.addEventListener("timeupdate", tell);
  new IntersectionObserver(([entry]) => {
    away = !entry.isIntersecting;
    show();
  }).observe(player);
  new ResizeObserver(makeRoom).observe(bar);
}
