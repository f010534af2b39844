import { clock, timeIn } from "./time.js";

export function markChapters(player) {
  const { audio } = player;
  const links = [...player.querySelectorAll("[data-player-chapter]")];
  const starts = links.map((link) => timeIn(link.hash));
  const stop = player.part("stop");
  let heard = -1;
  let leaping = false;

  player.chapter = () => links[heard]?.dataset.playerChapter ?? "";

  const mark = (index) => {
    if (index === heard) return;
    links[heard]?.removeAttribute("aria-current");
    links[index]?.setAttribute("aria-current", "true");
    heard = index;
    player.dispatchEvent(new Event("chapterchange"));
  };

  const stopBefore = (index) => {
    audio.pause();
    stop.checked = false;
    player.seek(starts[index]);
    player.say("stopped", { chapter: links[index].dataset.playerChapter });
  };

  const follow = () => {
    const { currentTime: now, playbackRate } = audio;
    const index = now > 0 ? starts.findLastIndex((start) => now >= start) : -1;
    const atEnd = stop?.checked && !audio.paused && heard >= 0;
    /* Whoever leaps to the next chapter wants to hear it. */
    if (atEnd && !leaping && index === heard + 1) return stopBefore(index);
    mark(index);
    /* Its time is told four times a second only: a stop is timed closer. */
    const left = (starts[heard + 1] - now) / playbackRate;
    if (atEnd && left < 0.3) setTimeout(() => leaping || follow(), left * 1000 + 10);
  };

  audio.addEventListener("timeupdate", () => leaping || follow());
  audio.addEventListener("ended", () => stop && (stop.checked = false));
  audio.addEventListener("seeking", () => (leaping = true));
  audio.addEventListener("seeked", () => {
    follow();
    leaping = false;
  });

  for (const [index, link] of links.entries()) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      player.seek(starts[index]);
      player.play();
      player.say("chapter", { time: clock(starts[index]), chapter: link.dataset.playerChapter });
    });
  }
}
