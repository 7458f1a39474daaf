// Keeps “4 min ago” true while a page stays open. The words come from the server, in the reader's language.
const words = document.getElementById("relative-times")?.dataset;

function since(moment) {
  const minutes = Math.floor((Date.now() - moment) / 60000);
  if (minutes < 1) return words.now;
  if (minutes < 60) return words.minutes.replace("#", minutes);
  return minutes < 1440 ? words.hours.replace("#", Math.floor(minutes / 60)) : null;
}

function refresh() {
  for (const time of document.querySelectorAll("time[datetime][data-ago]")) {
    const text = since(Date.parse(time.dateTime));
    if (text && text !== time.textContent) time.textContent = text;
  }
}

if (words) setInterval(() => document.visibilityState === "visible" && refresh(), 30000);
