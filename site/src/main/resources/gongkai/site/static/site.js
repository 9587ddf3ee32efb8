// What a script adds; every page is whole without it.
"use strict";

const SUGGEST_AFTER_MILLIS = 150;

/** Suggestions under the search box: a combobox with a list, as the ARIA practices describe it. */
function suggest(input) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = input.id + "-suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.label);
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  // What a suggestion is, in the reader's language: "number=文号|title=标题".
  const kinds = new Map(input.dataset.kinds.split("|").map((kind) => kind.split("=")));
  const statuses = new Map(input.dataset.statuses.split("|").map((status) => status.split("=")));
  let waiting;
  let typed = "";
  let at = -1;

  function show(open) {
    list.hidden = !open || list.children.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (list.hidden) {
      choose(-1);
    }
  }

  function choose(index) {
    at = index;
    [...list.children].forEach((option, i) =>
      option.setAttribute("aria-selected", String(i === index)),
    );
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[index].id);
      input.value = list.children[index].dataset.text;
    }
  }

  function option(item, index) {
    const one = document.createElement("li");
    one.id = list.id + "-" + index;
    one.setAttribute("role", "option");
    one.setAttribute("aria-selected", "false");
    one.dataset.text = item.text;
    one.dataset.link = item.link || "";
    one.append(item.text);
    const what = document.createElement("span");
    what.className = "what";
    // Versions of one title are told apart by year and status.
    const told = [statuses.get(item.validity), (item.day || "").slice(0, 4), kinds.get(item.kind)];
    what.textContent = told.filter(Boolean).join(" · ");
    one.append(what);
    one.addEventListener("mousedown", (event) => {
      event.preventDefault();
      input.value = item.text;
      follow(one);
    });
    return one;
  }

  /** A document that is chosen is opened; anything else is searched for. */
  function follow(one) {
    if (one.dataset.link) {
      const language = input.dataset.language ? "?lang=" + input.dataset.language : "";
      location.assign(one.dataset.link + language);
    } else {
      input.form.requestSubmit();
    }
  }

  async function ask() {
    const asked = typed;
    if (!asked) {
      list.replaceChildren();
      show(false);
      return;
    }
    try {
      const address = input.dataset.suggest + "?q=" + encodeURIComponent(asked.slice(0, 100));
      const answer = await fetch(address);
      if (!answer.ok || asked !== typed || document.activeElement !== input) {
        return;
      }
      const { items } = await answer.json();
      list.replaceChildren(...items.map(option));
      at = -1;
      show(true);
    } catch {
      // Suggestions are a convenience; without them one types on.
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    typed = input.value.trim();
    waiting = setTimeout(ask, SUGGEST_AFTER_MILLIS);
  });
  input.addEventListener("blur", () => show(false));
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      input.value = typed;
      show(false);
    } else if (event.key === "Enter" && at >= 0 && !list.hidden) {
      event.preventDefault();
      follow(list.children[at]);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (list.hidden) {
        show(true);
      }
      choose(at < 0 && step < 0 ? count - 1 : (at + step + count) % count);
    }
  });
}

/** The address of a place, into the clipboard. */
function copyLink(link) {
  link.addEventListener("click", () => {
    if (navigator.clipboard) {
      navigator.clipboard.writeText(link.href);
      link.classList.add("copied");
      setTimeout(() => link.classList.remove("copied"), 1500);
    }
  });
}

/** A button that copies what stands in an element. */
function copyText(element) {
  if (!navigator.clipboard) {
    return;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button secondary small copy";
  button.textContent = element.dataset.copyText;
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(element.textContent);
    button.classList.add("copied");
    setTimeout(() => button.classList.remove("copied"), 1500);
  });
  element.after(button);
}

/** A number of a text shows its card beside the text; without a script its entry leads there. */
function figureCard(text) {
  const card = document.createElement("dialog");
  card.className = "figure-dialog";
  document.body.append(card);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button secondary small";
  close.textContent = text.dataset.close;
  close.addEventListener("click", () => card.close());
  card.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      card.close();
    }
  });
  text.addEventListener("click", async (event) => {
    const stated = event.target.closest("a.stated[id]");
    if (!stated || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const address = location.pathname + "/figures/" + stated.id.slice(2) + location.search;
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" } });
      if (!answer.ok) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const shown = page.querySelector(".figure-card");
      const heading = shown.querySelector("h1");
      const title = document.createElement("h2");
      const whole = document.createElement("a");
      whole.href = address;
      whole.textContent = heading.textContent;
      title.append(whole);
      title.lang = heading.lang;
      title.id = "figure-dialog-title";
      heading.replaceWith(title);
      // Names that the page itself has would be there twice.
      shown.querySelectorAll("[id]").forEach((named) => {
        if (named !== title) {
          named.id = "card-" + named.id;
        }
      });
      shown.querySelectorAll("[aria-labelledby]").forEach((named) => {
        named.setAttribute("aria-labelledby", "card-" + named.getAttribute("aria-labelledby"));
      });
      shown.setAttribute("aria-labelledby", title.id);
      card.setAttribute("aria-labelledby", title.id);
      card.replaceChildren(close, shown);
      card.querySelectorAll("[data-copy]").forEach(copyLink);
      card.querySelectorAll("[data-copy-text]").forEach(copyText);
      card.show();
    } catch {
      // The entry beside the text leads to the same card.
    }
  });
}

/** Beside a drawing the same as a picture, which office programs take; the browser paints it. */
function asPicture(link) {
  const picture = link.cloneNode(true);
  picture.textContent = link.dataset.png;
  picture.setAttribute("aria-label", link.getAttribute("aria-label").replace("SVG", link.dataset.png));
  picture.addEventListener("click", (event) => {
    event.preventDefault();
    const image = new Image();
    image.addEventListener("load", () => {
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth * 2;
      canvas.height = image.naturalHeight * 2;
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => {
        const file = document.createElement("a");
        file.href = URL.createObjectURL(blob);
        file.download = link.download.replace(/svg$/, "png");
        file.click();
        setTimeout(() => URL.revokeObjectURL(file.href), 1000);
      }, "image/png");
    });
    image.src = link.href;
  });
  const item = document.createElement("li");
  item.append(picture);
  link.parentElement.before(item);
}

/** From match to match, counting: 3 / 12. */
function walk(bar) {
  const marks = [...document.querySelectorAll("[id^='hit-']")];
  if (marks.length === 0) {
    return;
  }
  const count = bar.querySelector("[data-count]");
  let at = Math.max(0, marks.findIndex((mark) => "#" + mark.id === location.hash));
  function go(step) {
    marks[at].classList.remove("at");
    at = (at + step + marks.length) % marks.length;
    marks[at].classList.add("at");
    marks[at].scrollIntoView({ block: "center" });
    count.textContent = at + 1 + " / " + marks.length;
  }
  bar.classList.add("walking");
  bar.querySelectorAll("[data-step]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => go(Number(button.dataset.step)));
  });
  count.textContent = at + 1 + " / " + marks.length;
}

function closeOnPhones(details) {
  if (window.matchMedia("(max-width: 60rem)").matches) {
    details.removeAttribute("open");
  }
}

/** A folded part opens for whoever follows a link into it. */
function openForTarget() {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  for (let at = target; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) {
      at.open = true;
    }
  }
  if (target) {
    target.scrollIntoView();
  }
}

/** Paper is not clicked: what is folded is opened for the print and folded again. */
function openForPrint() {
  const closed = [...document.querySelectorAll("details:not([open])")];
  closed.forEach((details) => (details.open = true));
  addEventListener("afterprint", () => closed.forEach((details) => (details.open = false)), {
    once: true,
  });
}

/** A page that shows something under way asks again. */
function refresh(element) {
  setTimeout(() => location.reload(), Number(element.dataset.refresh) * 1000);
}

document.querySelectorAll("[data-suggest]").forEach(suggest);
document.querySelectorAll("[data-copy]").forEach(copyLink);
document.querySelectorAll("[data-copy-text]").forEach(copyText);
document.querySelectorAll("#text[data-close]").forEach(figureCard);
document.querySelectorAll("[data-png]").forEach(asPicture);
document.querySelectorAll("[data-walk]").forEach(walk);
document.querySelectorAll("[data-refresh]").forEach(refresh);
document.querySelectorAll(".facet-all, .outline > details, .statistics details").forEach(closeOnPhones);
window.addEventListener("hashchange", openForTarget);
window.addEventListener("beforeprint", openForPrint);
if (location.hash) {
  openForTarget();
}
