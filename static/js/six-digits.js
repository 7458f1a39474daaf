// Six digits in boxes: tidies what is typed or pasted, and goes on by itself when all six are there.
for (const input of document.querySelectorAll("[data-six-digits]")) {
  const digitsOf = (text) => text.normalize("NFKC").replace(/\D/g, "").slice(0, 6);
  let sent = false;

  const tidy = () => {
    const digits = digitsOf(input.value);
    if (digits !== input.value) input.value = digits;
    if (digits.length === 6 && !sent) {
      sent = true;
      input.form.requestSubmit();
    }
  };

  // The browser would cut “123 456” off at six characters before we see it.
  input.addEventListener("paste", (event) => {
    event.preventDefault();
    input.value = digitsOf(event.clipboardData.getData("text"));
    tidy();
  });
  input.addEventListener("input", (event) => {
    if (!event.isComposing) tidy();
  });
  input.addEventListener("compositionend", tidy);
  addEventListener("pageshow", () => {
    sent = false;
  });
}
