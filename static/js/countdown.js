// “Send again in 0:42”: the server knows how long; this only counts, and opens the button when the time has come.
for (const button of document.querySelectorAll("[data-countdown]")) {
  const opens = performance.now() + Number(button.dataset.countdown) * 1000;

  const show = () => {
    const left = Math.max(0, Math.ceil((opens - performance.now()) / 1000));
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    button.disabled = left > 0;
    button.textContent = left > 0 ? button.dataset.waiting.replace("{time}", clock) : button.dataset.ready;
    if (left > 0) setTimeout(show, 500);
  };

  show();
}
