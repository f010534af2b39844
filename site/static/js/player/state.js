/* In milliseconds: a shorter wait is none. */
const PATIENCE = 1000;

export function tellState(player) {
  const { audio } = player;
  let waiting;
  const waits = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => player.say("slow"), PATIENCE);
  };

  for (const name of ["play", "waiting"]) audio.addEventListener(name, waits);
  for (const name of ["pause", "error", "playing"]) audio.addEventListener(name, () => clearTimeout(waiting));
  audio.addEventListener("playing", () => player.unsay("slow", "fault", "ready", "resumed"));
  audio.addEventListener("error", () => {
    audio.pause();
    player.say("fault");
  });
}
