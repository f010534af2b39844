import { clock } from "./time.js";

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function share(player) {
  const time = clock(player.audio.currentTime);
  const url = `${player.dataset.url}#t=${time}`;
  try {
    if (navigator.share) return await navigator.share({ title: player.dataset.title, url });
  } catch (error) {
    if (error.name === "AbortError") return;
  }
  if (await copied(url)) player.say("copied", { time });
  else player.say("address", { url });
}

export function offerSharing(player) {
  player.part("share").addEventListener("click", () => share(player));
  player.part("copy")?.addEventListener("click", async () => {
    const code = player.part("code");
    code.select();
    if (await copied(code.value)) player.say("code");
  });
}
