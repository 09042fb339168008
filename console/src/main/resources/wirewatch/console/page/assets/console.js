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

  function show(article) {
    document.getElementById("article-" + article.id)?.remove();
    const line = pattern.content.firstElementChild.cloneNode(true);
    line.id = "article-" + article.id;
    line.classList.add("fresh");
    const time = line.querySelector("time");
    time.dateTime = article.time;
    const shown = new Date(article.time);
    time.textContent = isNaN(shown) ? "" : shown.toLocaleString("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
    fill(line, ".agency", article.agency);
    fill(line, ".place", article.place);
    fill(line, ".countries", (article.country_iso_codes ?? []).join(" "));
    const link = line.querySelector("h3 a");
    link.href = "/article/" + encodeURIComponent(article.id);
    link.textContent = article.headline;
    if (article.language) {
      link.lang = article.language;
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
