// Replying without a new page: the one form for writing is turned to the comment that is replied to, and back again.
// The words come from the server, in the reader's language: without them in place, the link does its work.
const form = document.querySelector("#write form");
const title = document.querySelector("#write [data-reply-title]");
const send = form?.querySelector("[data-reply-label]");
const stop = form?.querySelector("[data-stop-replying]");
const kinds = form?.querySelector("[data-not-in-replies]");
const parent = form?.elements.namedItem("parent");
const plain = { title: title?.textContent, send: send?.textContent };
let from = null;

function turn(link) {
  from = link;
  parent.value = link?.dataset.reply ?? "";
  title.textContent = link ? title.dataset.replyTitle.replace("#", () => link.dataset.name) : plain.title;
  send.textContent = link ? send.dataset.replyLabel : plain.send;
  kinds.hidden = stop.hidden = false;
  (link ? kinds : stop).hidden = true;
}

if (title && send && stop && kinds && parent) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-reply]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    turn(link);
    form.elements.namedItem("body").focus();
  });
  stop.addEventListener("click", () => {
    const back = from;
    turn(null);
    back?.focus();
  });
}
