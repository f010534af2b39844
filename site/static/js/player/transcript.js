const calm = matchMedia("(prefers-reduced-motion: reduce)");

const inSight = (node) => {
  const { top, bottom } = node.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

export function followTranscript(player) {
  const { audio } = player;
  const cues = [...document.querySelectorAll(".transcript__cue[data-start]")];
  const starts = cues.map((cue) => Number(cue.dataset.start));
  const box = document.querySelector("[data-transcript-follow]");
  let heard;

  const bring = (cue) => cue.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });

  const mark = (cue) => {
    if (cue === heard) return;
    const before = heard;
    before?.classList.remove("transcript__cue--heard");
    cue?.classList.add("transcript__cue--heard");
    heard = cue;
    /* Whoever has scrolled away to read elsewhere is left in peace. */
    if (cue && box?.firstChild.checked && (!before || inSight(before))) bring(cue);
  };

  const follow = () => {
    const begun = audio.currentTime > 0 || !audio.paused;
    mark(begun ? cues[starts.findLastIndex((start) => start <= audio.currentTime + 0.05)] : undefined);
  };

  if (!cues.length) return;
  for (const name of ["timeupdate", "seeked"]) audio.addEventListener(name, follow);
  if (!box) return;
  box.hidden = false;
  box.firstChild.addEventListener("change", () => {
    if (box.firstChild.checked && heard) bring(heard);
  });
}
