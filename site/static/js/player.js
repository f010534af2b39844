import { arrive } from "./player/address.js";
import { carryBar } from "./player/bar.js";
import { markChapters } from "./player/chapters.js";
import { listenToKeys } from "./player/keyboard.js";
import { fillMediaSession } from "./player/media-session.js";
import { rememberPlace, rememberSpeed, resume } from "./player/memory.js";
import { makeButtons, tellHindrances } from "./player/playing.js";
import { offerSharing } from "./player/share.js";
import { clock } from "./player/time.js";
import { drawTimeLine } from "./player/time-line.js";
import { followTranscript } from "./player/transcript.js";

const cameBack = () => ["reload", "back_forward"].includes(performance.getEntriesByType("navigation")[0]?.type);

/* Around a native <audio> that also works alone; each part listens to the audio and knows no other part. */
class PodcastPlayer extends HTMLElement {
  connectedCallback() {
    if (this.audio) return;
    this.audio = this.querySelector("audio");
    for (const part of [
      makeButtons, drawTimeLine, markChapters, followTranscript, rememberSpeed, tellHindrances,
      offerSharing, fillMediaSession, listenToKeys, carryBar, rememberPlace,
    ]) part(this);
    /* Who comes back was further on than the place that led here. */
    if (!arrive(this) || cameBack()) resume(this);
  }

  part(name) {
    return this.querySelector(`[data-player-${name}]`);
  }

  get duration() {
    return Number.isFinite(this.audio.duration) ? this.audio.duration : Number(this.dataset.duration);
  }

  play() {
    const { audio } = this;
    if (audio.error) {
      const at = audio.currentTime;
      audio.load();
      audio.currentTime = at;
    }
    /* Why it does not play is told by the audio's own events. */
    audio.play().catch(() => {});
  }

  toggle() {
    if (this.audio.paused) this.play();
    else this.audio.pause();
  }

  seek(seconds) {
    const { audio } = this;
    this.unsay("ready", "resumed", "moved", "chapter");
    audio.currentTime = Math.min(Math.max(seconds, 0), this.duration || seconds);
    /* A file that is not fetched yet tells no one that it will begin elsewhere. */
    if (!audio.readyState) audio.dispatchEvent(new Event("seeked"));
  }

  skip(seconds) {
    this.seek(this.audio.currentTime + seconds);
    this.say("moved", { time: clock(this.audio.currentTime) });
  }

  words(name, values = {}) {
    return this.dataset[`say${name[0].toUpperCase()}${name.slice(1)}`]
      .replace(/\{(\w+)\}/g, (_, key) => values[key]);
  }

  /* Seen and read aloud, for what neither the sound nor the control itself says. */
  say(name, values) {
    const status = this.part("status");
    clearTimeout(this.saying);
    status.textContent = "";
    status.dataset.said = name;
    this.saying = setTimeout(() => (status.textContent = this.words(name, values)), 50);
  }

  /* Takes back what is no longer so. */
  unsay(...names) {
    const status = this.part("status");
    if (!names.includes(status.dataset.said)) return;
    clearTimeout(this.saying);
    status.textContent = "";
  }
}

customElements.define("podcast-player", PodcastPlayer);
