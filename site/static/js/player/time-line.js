import { clock, inWords } from "./time.js";

/* Units of the drawing across the whole recording. */
const WIDTH = 10000;

export function drawTimeLine(player) {
  const { audio } = player;
  const range = player.part("range");
  let dragging = false;

  const draw = (at) => {
    const x = player.duration ? Math.min(1, at / player.duration) * WIDTH : 0;
    player.querySelector(".player__played").setAttribute("width", x);
    player.querySelector(".player__mark").setAttribute("transform", `translate(${x})`);
    player.part("now").textContent = clock(at);
    player.part("all").textContent = clock(player.duration);
  };

  const tell = (at) => {
    range.value = at;
    const values = { now: inWords(at), all: inWords(player.duration) };
    range.setAttribute("aria-valuetext", player.words("now", values));
  };

  const update = () => {
    if (dragging) return;
    draw(audio.currentTime);
    tell(audio.currentTime);
  };

  audio.addEventListener("timeupdate", () => {
    /* A screen reader that stands on the slider would read every change of it. */
    if (document.activeElement !== range) update();
    else if (!dragging) draw(audio.currentTime);
  });
  for (const name of ["seeked", "pause"]) audio.addEventListener(name, update);
  audio.addEventListener("durationchange", () => {
    range.max = Math.floor(player.duration);
    update();
  });
  range.addEventListener("focus", update);
  range.addEventListener("input", () => {
    dragging = true;
    draw(Number(range.value));
    tell(Number(range.value));
  });
  const release = () => {
    dragging = false;
    player.seek(Number(range.value));
  };
  range.addEventListener("change", release);
  /* A drag that ends where it began is no change to the browser. */
  for (const name of ["pointerup", "pointercancel", "blur"]) range.addEventListener(name, () => dragging && release());
  update();
}
