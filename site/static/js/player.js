/* The native player stays; this adds the large button, the chapters, a stop after one, and the strip that fills. */
const seconds = (text) => text.split(":").reduce((total, part) => total * 60 + Number(part), 0);

const seekOnClick = (audio, link) =>
  link.addEventListener("click", (event) => {
    event.preventDefault();
    audio.currentTime = seconds(link.dataset.playerSeek);
    audio.play();
  });

function enhance(player) {
  const audio = player.querySelector("audio");
  const toggle = player.querySelector("[data-player-toggle]");
  const chapters = [...player.querySelectorAll("[data-player-seek]")];
  const strips = [...player.querySelectorAll(".chapter-strip__played")];
  const starts = chapters.map((link) => seconds(link.dataset.playerSeek));
  const stop = player.querySelector("[data-player-stop]");
  let heard = -1;

  const show = () => {
    toggle.setAttribute("aria-label", audio.paused ? toggle.dataset.labelPlay : toggle.dataset.labelPause);
    player.classList.toggle("player--playing", !audio.paused);
  };

  const progress = () => {
    const now = audio.currentTime;
    const current = now > 0 ? starts.findLastIndex((start) => now >= start) : -1;
    starts.forEach((start, index) => {
      const end = starts[index + 1] ?? audio.duration;
      const share = now > start ? Math.min(1, (now - start) / Math.max(1, end - start)) : 0;
      strips[index]?.setAttribute("width", `${(share * 100).toFixed(2)}%`);
      if (index === current) chapters[index].setAttribute("aria-current", "true");
      else chapters[index].removeAttribute("aria-current");
    });
    stopAfter(current);
    heard = current;
  };

  /* The chapter has come to its end; whoever leapt to another one (heard is -1) wants to hear it. */
  const stopAfter = (current) => {
    const box = stop?.querySelector("input");
    if (!box?.checked || heard < 0 || current !== heard + 1) return;
    audio.pause();
    box.checked = false;
  };

  toggle.hidden = false;
  if (stop) stop.hidden = false;
  toggle.addEventListener("click", () => (audio.paused ? audio.play() : audio.pause()));
  for (const name of ["play", "pause", "ended"]) audio.addEventListener(name, show);
  audio.addEventListener("seeking", () => (heard = -1));
  for (const name of ["timeupdate", "seeked"]) audio.addEventListener(name, progress);

  for (const link of chapters) seekOnClick(audio, link);
}

export function enhancePlayers() {
  for (const player of document.querySelectorAll("[data-player]")) enhance(player);
  const audio = document.querySelector("[data-player] audio");
  /* Before the player: what lies behind a hard subject. */
  for (const link of document.querySelectorAll("[data-player-seek]:not([data-player] *)")) seekOnClick(audio, link);
}
