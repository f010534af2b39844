import { clock } from "./time.js";

/* In seconds: nobody is brought back to the first words, nor to the last. */
const FIRST = 5;
const LAST = 5;
const EVERY = 5;
const SPEED = "podcast.speed";

/* On this device only. A browser may refuse it, as in a frame: then nothing is kept. */
const attempt = (act) => {
  try {
    return act(localStorage);
  } catch {
    return null;
  }
};
const kept = (name) => attempt((store) => store.getItem(name));
const keep = (name, value) => attempt((store) => store.setItem(name, value));
const forget = (name) => attempt((store) => store.removeItem(name));

const nameOf = (player) => `podcast.${player.dataset.guid}`;

/* Where the reader left off; forgotten when the end was heard. */
export function rememberPlace(player) {
  const { audio } = player;
  let at = 0;
  const write = () => {
    at = audio.currentTime;
    if (player.duration - at < LAST) forget(nameOf(player));
    else if (at >= FIRST && audio.played.length) keep(nameOf(player), at.toFixed(1));
  };
  audio.addEventListener("timeupdate", () => {
    if (Math.abs(audio.currentTime - at) >= EVERY) write();
  });
  for (const name of ["pause", "ended"]) audio.addEventListener(name, write);
  addEventListener("pagehide", write);
}

export function resume(player) {
  const at = Number(kept(nameOf(player)));
  if (!(at >= FIRST && at < player.duration)) return;
  const restart = player.part("restart");
  const leave = () => {
    if (restart.matches(":focus")) player.part("toggle").focus();
    restart.hidden = true;
  };
  player.seek(at);
  player.say("resumed", { time: clock(at) });
  restart.hidden = false;
  restart.addEventListener("click", () => {
    forget(nameOf(player));
    player.seek(0);
    player.play();
  });
  player.audio.addEventListener("playing", leave, { once: true });
}

/* The select says itself what was chosen. */
export function rememberSpeed(player) {
  const select = player.part("speed");
  const set = (speed) => {
    player.audio.defaultPlaybackRate = speed;
    player.audio.playbackRate = speed;
  };
  const before = kept(SPEED);
  if ([...select.options].some((option) => option.value === before)) {
    select.value = before;
    set(Number(before));
  }
  select.addEventListener("change", () => {
    set(Number(select.value));
    keep(SPEED, select.value);
  });
}
