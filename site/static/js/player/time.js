const CLOCK = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,6}(?:\.\d+)?)$/;
const UNITS = /^(?=\d)(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6}(?:\.\d+)?)s)?$/;

/* Seconds of "750", "12:30", "1:02:30" or "1h2m3s"; null when it is none of these. */
export function parseTime(text) {
  const found = CLOCK.exec(text) ?? UNITS.exec(text);
  return found && found.slice(1).reduce((total, part) => total * 60 + Number(part ?? 0), 0);
}

/* Of an address like "…#t=12:30"; an end after a comma is not heeded. */
export function timeIn(hash) {
  const text = new URLSearchParams(hash.slice(1)).get("t");
  return text === null ? null : parseTime(text.split(",")[0]);
}

const divided = (seconds) => {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
};

export function clock(seconds) {
  const [hours, minutes, rest] = divided(seconds);
  const two = (number) => String(number).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/* "12 minutes 30 seconds" in the language of the page. */
export function inWords(seconds) {
  const units = ["hour", "minute", "second"];
  const named = (number, unit) =>
    new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, unitDisplay: "long" }).format(number);
  const parts = divided(seconds).map((number, index) => number && named(number, units[index])).filter(Boolean);
  return parts.join(" ") || named(0, "second");
}
