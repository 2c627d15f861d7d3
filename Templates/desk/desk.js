// Makes the desk nicer with a keyboard and by itself up to date; nothing here is needed to work.
"use strict";

(() => {
  const byId = (id) => document.getElementById(id);
  const rows = () => Array.from(document.querySelectorAll(".letters .letter[data-href]"));
  const dialog = byId("keys");

  function stepTo(distance) {
    const all = rows();
    if (all.length === 0) return;
    const here = all.findIndex((row) => row.classList.contains("at"));
    const next = Math.min(Math.max(here + distance, 0), all.length - 1);
    all.forEach((row, index) => row.classList.toggle("at", index === next));
    all[next].querySelector("h2 a").focus();
  }

  function tickHere() {
    const box = document.querySelector(".letter.at input[type=checkbox]");
    if (box) { box.checked = !box.checked; count(); }
  }

  function goTo(place) {
    const here = document.querySelector(".letter.at");
    if (here) { location.href = here.dataset.href + place; return true; }
    return false;
  }

  function press(id) {
    const target = byId(id);
    if (!target) return;
    target.click();
    if (id === "reject") byId("reason").focus();
  }

  const keys = {
    j: () => stepTo(1),
    k: () => stepTo(-1),
    x: tickHere,
    a: () => { if (!goTo("")) press("approve"); },
    e: () => { if (!goTo("/edit")) press("edit"); },
    r: () => { if (!goTo("#to-reject")) press("reject"); },
    u: () => { location.href = "/queue"; },
    "?": () => { if (dialog) dialog.open ? dialog.close() : dialog.showModal(); },
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    const act = keys[event.key];
    if (!act || (dialog && dialog.open && event.key !== "?")) return;
    event.preventDefault();
    act();
  });

  function count() {
    const place = byId("ticked");
    if (!place) return;
    const ticked = document.querySelectorAll(".tick input:checked").length;
    place.textContent = ticked > 0 ? "(" + ticked + ")" : "";
  }
  document.addEventListener("change", (event) => {
    if (event.target.closest(".tick")) count();
    const filters = event.target.closest(".filters form");
    if (filters) filters.requestSubmit();
  });
  count();

  // No element has this name: a browser would move the focus to it, away from the reason.
  if (location.hash === "#to-reject") press("reject");

  // Updates: the queue draws itself anew while nobody is at work in it; other pages say so.
  const letter = byId("letter");
  const news = byId("news");
  const queue = document.querySelector(".filters") !== null;

  async function redraw() {
    const isBusy = () => document.querySelector(".tick input:checked, .letter.at")
      || document.activeElement !== document.body;
    if (isBusy()) { tell(); return; }
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (!answer.ok || answer.redirected) { tell(); return; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (isBusy()) { tell(); return; }
    for (const part of ["main", ".top nav"]) {
      const fresh = page.querySelector(part);
      const old = document.querySelector(part);
      if (fresh && old) old.replaceChildren(...fresh.childNodes);
    }
  }

  function tell() {
    if (news) { news.querySelector("a").href = location.href; news.hidden = false; }
  }

  if (window.EventSource && document.querySelector(".who")) {
    const source = new EventSource("/events" + (letter ? "?letter=" + letter.dataset.letter : ""));
    source.addEventListener("changed", () => { if (queue) redraw(); else tell(); });
    source.addEventListener("people", (event) => {
      const people = byId("people");
      if (!people) return;
      byId("people-names").textContent = event.data;
      people.hidden = event.data === "";
    });
    window.addEventListener("pagehide", () => source.close());
  }
})();
