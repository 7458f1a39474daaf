// Shows the picture one chose before it is sent, and says at once when it is too big. What it shows is asked for only when
// there is one.
for (const field of document.querySelectorAll("[data-picture]")) {
  const input = field.querySelector("input[type=file]");
  const preview = field.querySelector("[data-picture-preview]");
  const image = preview.querySelector("img");
  const kept = field.querySelector(".picture-kept");
  const description = field.querySelector("[data-for-a-new-one]");

  const show = () => {
    const [file] = input.files;
    URL.revokeObjectURL(image.src);
    const tooBig = file && file.size > Number(input.dataset.mostBytes);
    input.setCustomValidity(tooBig ? input.dataset.tooBig : "");
    if (tooBig) input.reportValidity();
    if (file && !tooBig) image.src = URL.createObjectURL(file);
    else image.removeAttribute("src");
    preview.hidden = !file || tooBig;
    if (kept) kept.hidden = !preview.hidden;
    if (description) description.hidden = !file && !description.querySelector("input").value;
  };

  // A file the browser cannot draw may still be one the server can read.
  image.addEventListener("error", () => {
    if (image.hasAttribute("src")) image.hidden = true;
  });
  image.addEventListener("load", () => {
    image.hidden = false;
  });
  input.addEventListener("change", show);
  preview.querySelector("button").addEventListener("click", () => {
    input.value = "";
    show();
    input.focus();
  });
  show();
}
