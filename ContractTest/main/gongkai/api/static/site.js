// What a script adds; every page is whole without it.
"use strict";

const SUGGEST_AFTER_MILLIS = 150;

function suggest(input) {
  const list = document.getElementById(input.getAttribute("list"));
  let waiting;
  let asked = "";
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const typed = input.value.trim();
      if (!typed || typed === asked) {
        return;
      }
      asked = typed;
      const address = input.dataset.suggest + "?q=" + encodeURIComponent(typed.slice(0, 100));
      try {
        const answer = await fetch(address);
        if (!answer.ok || typed !== input.value.trim()) {
          return;
        }
        const { items } = await answer.json();
        list.replaceChildren(...items.map((item) => new Option("", item.text)));
      } catch {
        // Suggestions are a convenience; without them one types on.
      }
    }, SUGGEST_AFTER_MILLIS);
  });
}

function copyLink(link) {
  link.addEventListener("click", () => {
    if (navigator.clipboard) {
      navigator.clipboard.writeText(link.href);
      link.classList.add("copied");
      setTimeout(() => link.classList.remove("copied"), 1500);
    }
  });
}

function closeOnPhones(details) {
  if (window.matchMedia("(max-width: 60rem)").matches) {
    details.removeAttribute("open");
  }
}

document.querySelectorAll("[data-suggest]").forEach(suggest);
document.querySelectorAll("[data-copy]").forEach(copyLink);
document.querySelectorAll(".facet-all, .outline details").forEach(closeOnPhones);
