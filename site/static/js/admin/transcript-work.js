import { renew } from "./renew.js";

// Tells how far the timing of a transcript is, asking less and less often while nothing changes.
const FIRST = 1500;
const LONGEST = 20000;
const SLOWER = 1.5;

function follow(place) {
  let wait = FIRST;

  async function look() {
    if (!document.hidden) {
      const answer = await fetch(place.dataset.work, { headers: { Accept: "application/json" } });
      // Who has been logged out meanwhile is led to a whole page, and who lost the right to an error.
      if (!answer.ok || answer.redirected) return;
      const { html, working } = await answer.json();
      const before = place.textContent;
      renew(place, html);
      if (!working) return;
      wait = place.textContent === before ? Math.min(wait * SLOWER, LONGEST) : FIRST;
    }
    again();
  }

  function again() {
    setTimeout(() => look().catch(again), wait);
  }

  again();
}

document.querySelectorAll("[data-work][data-working]").forEach(follow);
