/* What the lock screen shows, and the keys of keyboards and headphones. */
export function fillMediaSession(player) {
  const session = navigator.mediaSession;
  if (!session) return;
  const { audio, dataset } = player;

  const describe = () => {
    const artwork = dataset.cover ? [{ src: dataset.cover, sizes: "512x512", type: "image/jpeg" }] : [];
    session.metadata = new MediaMetadata({
      title: dataset.title, artist: dataset.show, album: player.chapter(), artwork,
    });
  };
  const place = () => {
    const { duration, currentTime, playbackRate } = audio;
    if (Number.isFinite(duration) && currentTime <= duration) {
      session.setPositionState({ duration, position: currentTime, playbackRate });
    }
  };
  const actions = {
    play: () => player.play(),
    pause: () => audio.pause(),
    seekbackward: ({ seekOffset }) => player.skip(-(seekOffset ?? 15)),
    seekforward: ({ seekOffset }) => player.skip(seekOffset ?? 30),
    seekto: ({ seekTime }) => player.seek(seekTime),
  };

  audio.addEventListener("play", () => {
    describe();
    for (const [name, act] of Object.entries(actions)) session.setActionHandler(name, act);
  });
  player.addEventListener("chapterchange", () => audio.paused || describe());
  for (const name of ["playing", "seeked", "ratechange"]) audio.addEventListener(name, place);
}
