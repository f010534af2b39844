const ANYWHERE = {
  k: (player) => player.toggle(),
  j: (player) => player.skip(-15),
  l: (player) => player.skip(30),
};
const move = (seconds) => (player) => player.seek(player.audio.currentTime + seconds);
const ON_THE_LINE = {
  " ": (player) => player.toggle(),
  ArrowLeft: move(-5),
  ArrowDown: move(-5),
  ArrowRight: move(5),
  ArrowUp: move(5),
  PageDown: move(-60),
  PageUp: move(60),
};

/* Only while the focus is inside, and never where a key means something to the control itself. */
export function keysOf(player) {
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.target.matches("select, textarea, audio")) return;
    const line = event.target.matches("[data-player-range]") ? ON_THE_LINE : {};
    const act = line[event.key] ?? ANYWHERE[event.key];
    if (!act) return;
    event.preventDefault();
    act(player);
  };
}

export function listenToKeys(player) {
  player.addEventListener("keydown", keysOf(player));
}
