"use strict";
// Makes the pages livelier. Everything can be read without it.
(() => {
  // The key / leads to the search.
  addEventListener("keydown", event => {
    const field = event.target.closest?.("input, textarea, select");
    if (event.key === "/" && !field && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      document.getElementById("q")?.focus();
    }
  });

  // Times in the reader's zone; the time in UTC stays on hover.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const hours = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const days = { day: "numeric", month: "short", ...hours };

  function timeText(time) {
    const now = new Date();
    const today = time.toDateString() === now.toDateString();
    const form = today ? hours : time.getFullYear() === now.getFullYear() ? days : { year: "numeric", ...days };
    return time.toLocaleString("en-GB", form);
  }

  function localize(root) {
    root.querySelectorAll("time[datetime]").forEach(element => {
      const time = new Date(element.dateTime);
      if (element.dateTime && !isNaN(time)) {
        element.textContent = element.closest(".data") ? time.toLocaleString("en-GB", hours) : timeText(time);
      }
    });
  }

  localize(document);

  // The entry of this page stands in the middle where not all fit. Not by scrollIntoView: Tab would go on from there.
  const current = document.querySelector(".top nav [aria-current]");
  if (current) {
    const menu = current.closest("nav");
    const middle = box => box.left + box.width / 2;
    menu.scrollLeft += middle(current.getBoundingClientRect()) - middle(menu.getBoundingClientRect());
  }

  // Flags are shown where the machine has a picture for them: it is as wide as any other emoji.
  const pen = document.createElement("canvas").getContext("2d");
  if (pen && pen.measureText("\u{1F1F3}\u{1F1F4}").width < 1.5 * pen.measureText("\u{1F600}").width) {
    document.documentElement.classList.add("flags");
  }
  if (document.getElementById("zone")) {
    document.getElementById("zone").textContent = zone === "UTC" ? zone : `in ${zone}; UTC on hover`;
  }

  document.querySelectorAll("[data-copy]").forEach(button => button.addEventListener("click", () => {
    const text = button.dataset.copy;
    (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => { button.textContent = "Copied"; },
      () => { button.textContent = "Not copied"; });
  }));

  document.querySelectorAll("[data-print]").forEach(button => button.addEventListener("click", () => print()));

  // A menu closes when another one is opened, and by Escape.
  const menus = [...document.querySelectorAll("details.menu")];
  menus.forEach(menu => menu.addEventListener("toggle", () => {
    if (menu.open) {
      menus.filter(other => other !== menu).forEach(other => { other.open = false; });
    }
  }));
  addEventListener("keydown", event => {
    if (event.key === "Escape") {
      menus.filter(menu => menu.open).forEach(menu => {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    }
  });

  inbox();

  function inbox() {
    const form = document.getElementById("inbox");
    const keys = document.getElementById("key-list");
    document.getElementById("keys")?.addEventListener("click", () => keys.showModal());
    const cases = form ? [...form.querySelectorAll(".case")] : [];
    const boxes = form ? [...form.querySelectorAll("input[name=id]")] : [];
    document.getElementById("all")?.addEventListener("change", event => {
      boxes.forEach(box => { box.checked = event.target.checked; });
    });
    const current = () => cases.findIndex(each => each.contains(document.activeElement));
    const focus = at => {
      const chosen = cases[Math.max(0, Math.min(cases.length - 1, at))];
      chosen?.focus();
      chosen?.scrollIntoView({ block: "nearest" });
    };

    function decide(act) {
      const at = current();
      const ticked = boxes.some(box => box.checked);
      if (!ticked && at < 0) {
        return;
      }
      const button = document.createElement("button");
      button.name = "act";
      button.value = ticked ? act : act + "|" + cases[at].dataset.id;
      button.hidden = true;
      sessionStorage.setItem("wirewatch-case", String(Math.max(0, at)));
      form.append(button);
      form.requestSubmit(button);
    }

    function open() {
      const link = cases[current()]?.querySelector("h3 a");
      if (link) {
        window.open(link.href, "_blank", "noopener");
        decide("seen");
      }
    }

    const actions = {
      j: () => focus(current() + 1),
      k: () => focus(current() < 0 ? 0 : current() - 1),
      o: open,
      e: () => decide("done"),
      r: () => decide("relevant"),
      n: () => {
        const menu = cases[current()]?.querySelector("details.menu");
        if (menu) {
          menu.open = true;
          menu.querySelector("button").focus();
        }
      },
      x: () => {
        const box = boxes[current()];
        if (box) {
          box.checked = !box.checked;
        }
      },
      u: () => document.querySelector("form[action='/alerts/undo'] button")?.click(),
      "?": () => keys?.showModal(),
    };
    addEventListener("keydown", event => {
      const field = event.target.closest?.("input:not([type=checkbox]), textarea, select, dialog");
      if (keys && !field && !event.ctrlKey && !event.metaKey && !event.altKey && actions[event.key]) {
        event.preventDefault();
        actions[event.key]();
      }
    });
    const kept = sessionStorage.getItem("wirewatch-case");
    if (kept !== null && cases.length > 0) {
      sessionStorage.removeItem("wirewatch-case");
      focus(Number(kept));
    }
  }

  const live = document.getElementById("live");
  const list = document.getElementById("articles");
  const pattern = document.getElementById("line");
  if (!live || !list || !pattern || !("EventSource" in window)) {
    return;
  }

  const MOST = 200;
  const say = document.createElement("span");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  let paused = false;
  let arrived = 0;
  let waiting = [];

  function tell() {
    button.textContent = paused ? (waiting.length ? `Show ${waiting.length} new` : "Go on") : "Pause";
    button.setAttribute("aria-pressed", String(paused));
    if (paused) {
      say.textContent = "Paused: nothing moves while you read.";
    } else {
      say.textContent = arrived === 0 ? "Live" : arrived === 1 ? "One new article" : `${arrived} new articles`;
    }
  }

  function fill(element, selector, text) {
    element.querySelector(selector).textContent = text ?? "";
  }

  // A story has one row: its new article takes the place of the one that was the newest.
  function rowOf(article) {
    const fresh = pattern.content.firstElementChild.cloneNode(true);
    const known = article.story_id ? list.querySelector(`[data-story="${CSS.escape(article.story_id)}"]`) : null;
    const same = document.getElementById("article-" + article.id);
    const before = known ?? same;
    if (known && !same) {
      const count = Number(known.dataset.articles || 1) + 1;
      fresh.dataset.articles = count;
      const spread = document.createElement("p");
      spread.className = "meta spread";
      const link = document.createElement("a");
      link.href = "/story/" + encodeURIComponent(article.story_id);
      link.textContent = count + " articles";
      spread.append(link);
      fresh.append(spread);
    } else if (before) {
      before.querySelectorAll(":scope > .spread, :scope > .others").forEach(part => fresh.append(part));
      fresh.dataset.articles = before.dataset.articles;
    }
    if (article.story_id) {
      fresh.dataset.story = article.story_id;
    }
    before?.remove();
    return fresh;
  }

  const regions = new Intl.DisplayNames(["en"], { type: "region" });

  function countryName(code) {
    try {
      return regions.of(code);
    } catch {
      return code;
    }
  }

  function show(article) {
    const line = rowOf(article);
    line.id = "article-" + article.id;
    line.classList.add("fresh");
    const time = line.querySelector("time");
    time.dateTime = article.time;
    const shown = new Date(article.time);
    time.textContent = isNaN(shown) ? "" : timeText(shown);
    time.title = isNaN(shown) ? "" : shown.toLocaleString("en-GB", { year: "numeric", ...days, timeZone: "UTC" }) + " UTC";
    fill(line, ".agency", article.agency);
    fill(line, ".place", article.place);
    fill(line, ".countries", (article.country_iso_codes ?? []).slice(0, 3).map(countryName).join(", "));
    const link = line.querySelector("h3 a");
    link.href = "/article/" + encodeURIComponent(article.id);
    link.textContent = article.headline;
    if (article.language) {
      link.parentElement.lang = article.language;
      link.parentElement.dir = "auto";
    }
    list.prepend(line);
    document.querySelector(".empty + .articles")?.previousElementSibling.remove();
    while (list.children.length > MOST) {
      list.lastElementChild.remove();
    }
    arrived++;
  }

  function article(event) {
    const data = JSON.parse(event.data);
    if (paused) {
      waiting.push(data);
    } else {
      show(data);
    }
    tell();
  }

  button.addEventListener("click", () => {
    paused = !paused;
    if (!paused) {
      waiting.forEach(show);
      waiting = [];
    }
    tell();
  });

  let source;
  function connect() {
    source = new EventSource(live.dataset.live);
    source.addEventListener("article", article);
    source.addEventListener("alert", () => live.dispatchEvent(new Event("alert")));
    source.addEventListener("gap", () => location.reload());
    source.addEventListener("open", tell);
    source.addEventListener("error", () => {
      say.textContent = "Not connected";
      if (source.readyState === EventSource.CLOSED) { // refused, as while the system starts: the browser tries no more
        setTimeout(connect, 3000);
      }
    });
  }
  connect();
  addEventListener("pagehide", () => source.close());
  live.append(say);
  live.after(button);
  tell();
})();
