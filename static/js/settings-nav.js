// On a phone the sections lie in one row; the current one is brought into sight.
document.querySelector(".settings-nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
