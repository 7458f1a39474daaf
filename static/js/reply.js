// Replying without a new page: the one form for writing is turned to the comment that is replied to.
const form = document.querySelector("#write form");

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-reply]");
  if (!link || !form || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const parent = form.elements.namedItem("parent");
  // The words on the page stay the server's, in the reader's language: without them in place, the link does its work.
  const title = document.querySelector("#write [data-reply-title]");
  if (!parent || !title) return;
  event.preventDefault();
  parent.value = link.dataset.reply;
  title.textContent = title.dataset.replyTitle.replace("#", link.dataset.name);
  const kinds = form.querySelector("[data-not-in-replies]");
  if (kinds) kinds.hidden = true;
  form.elements.namedItem("body").focus();
});
