/* In milliseconds: a shorter wait is none. */
const PATIENCE = 1000;

/* One of the round buttons: in the player, and in the bar. */
export function makeToggle(button, player) {
  const { audio } = player;
  const show = () => {
    button.setAttribute("aria-label", audio.paused ? button.dataset.labelPlay : button.dataset.labelPause);
    button.classList.toggle("play-button--playing", !audio.paused);
  };
  button.addEventListener("click", () => player.toggle());
  for (const name of ["play", "pause", "ended"]) audio.addEventListener(name, show);
}

export function makeButtons(player) {
  makeToggle(player.part("toggle"), player);
  for (const button of player.querySelectorAll("[data-player-skip]")) {
    button.addEventListener("click", () => player.skip(Number(button.dataset.playerSkip)));
  }
}

/* What keeps it from playing. */
export function tellHindrances(player) {
  const { audio } = player;
  let waiting;
  const waits = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => player.say("slow"), PATIENCE);
  };
  for (const name of ["play", "waiting"]) audio.addEventListener(name, waits);
  for (const name of ["pause", "error", "playing"]) {
    audio.addEventListener(name, () => {
      clearTimeout(waiting);
      player.unsay("slow");
    });
  }
  audio.addEventListener("playing", () => player.unsay("fault", "ready", "resumed"));
  audio.addEventListener("error", () => {
    audio.pause();
    player.say("fault");
  });
}
