import { clock, timeIn } from "./time.js";

const bare = ({ origin, pathname }) => origin + pathname;

const startOf = (cue) => (cue?.dataset.start ? Number(cue.dataset.start) : null);

/* The point that an address names: "#t=12:30", or a cue of the transcript. */
const pointAt = (hash) =>
  timeIn(hash) ?? (hash.startsWith("#cue-") ? startOf(document.getElementById(hash.slice(1))) : null);

/* Goes where the page's address points and whither its links lead; false when it names no point. */
export function arrive(player) {
  const here = bare(location);
  const own = new Set([here, bare(new URL(player.audio.src))]);

  const goTo = () => {
    const point = pointAt(location.hash);
    if (point === null || (player.duration && point >= player.duration)) return false;
    player.seek(point);
    if (timeIn(location.hash) !== null) {
      player.say("ready", { time: clock(point) });
      player.scrollIntoView({ block: "nearest" });
    }
    return true;
  };

  const start = (point, event) => {
    event.preventDefault();
    player.seek(point);
    player.play();
  };

  /* On the document: a listener of its own would make each text "clickable" to a screen reader. */
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a[href*='#']");
    if (link) {
      const point = own.has(bare(link)) ? pointAt(link.hash) : null;
      if (point === null) return;
      if (bare(link) === here) history.replaceState(null, "", link.hash);
      start(point, event);
    } else if (event.detail && getSelection().isCollapsed) {
      /* Only by a pointer, and without a sound that was not there: a finger may rest on the text. */
      const point = startOf(event.target.closest(".transcript__cue"));
      if (point !== null) player.seek(point);
    }
  });
  addEventListener("hashchange", goTo);
  return goTo();
}
