import { renew } from "./renew.js";

// Tells how far the measuring of a recording is; in an episode's editor of the one that is chosen.
const EVERY = 2000;

function follow(place) {
  const input = document.getElementById(place.dataset.input);
  const chosen = () => (input ? input.value : place.dataset.audio);
  let shown = place.dataset.audio;

  async function look() {
    const id = chosen();
    if (id === shown && !place.querySelector("[data-working]")) return;
    if (!id) {
      renew(place, "");
    } else {
      const answer = await fetch(place.dataset.address.replace("/0/", `/${id}/`));
      // Who has been logged out meanwhile is led to a whole page.
      if (!answer.ok || answer.redirected) return;
      renew(place, await answer.text());
    }
    shown = id;
  }

  setInterval(() => {
    if (!document.hidden) look().catch(() => {});
  }, EVERY);
}

document.querySelectorAll("[data-audio-state]").forEach(follow);
