/* Filters a list that stands whole in the page: values of one group widen the choice (or), groups narrow it (and).
   Nothing is stored, and nothing goes into the address. */
(function () {
  "use strict";
  const form = document.querySelector("form[data-filter]");
  if (!form) return;
  const status = document.getElementById("status");
  const items = [...document.querySelectorAll("[data-tokens]")].map((node) => ({
    node, key: node.dataset.key, tokens: node.dataset.tokens ? node.dataset.tokens.split(" ") : [],
  }));
  const boxes = [...form.querySelectorAll("[data-token]")].map((box) => ({
    box, token: box.dataset.token, row: box.closest("label"), count: box.closest("label").querySelector(".count"),
  }));
  let words = null; // what the search for words found: {keys: Set, said: string}, or null

  function chosen() {
    const groups = new Map();
    for (const { box, token } of boxes) {
      if (!box.checked) continue;
      if (!groups.has(token[0])) groups.set(token[0], new Set());
      groups.get(token[0]).add(token);
    }
    return groups;
  }

  function update() {
    const groups = chosen();
    const counts = new Map();
    let shown = 0;
    for (const { node, key, tokens } of items) {
      const failing = [...groups.keys()].filter((group) => !tokens.some((token) => groups.get(group).has(token)));
      const found = !words || words.keys.has(key);
      node.hidden = !found || failing.length > 0;
      if (!found || failing.length > 1) continue;
      if (!failing.length) shown++;
      // A group's own choice does not lower its own counts: they say what a further tick would add.
      for (const token of tokens) {
        if (!failing.length || failing[0] === token[0]) counts.set(token, (counts.get(token) || 0) + 1);
      }
    }
    for (const { token, row, count } of boxes) {
      const number = counts.get(token) || 0;
      count.textContent = "(" + number + ")";
      row.classList.toggle("none", number === 0);
    }
    for (const group of form.querySelectorAll(".group")) {
      const number = group.querySelectorAll("input:checked").length;
      const mark = group.querySelector(".chosen");
      mark.hidden = number === 0;
      mark.textContent = number ? " " + number + " chosen" : "";
    }
    say(shown, groups.size > 0);
    form.dispatchEvent(new CustomEvent("dhr:filtered", { detail: { shown, narrowed: groups.size > 0 } }));
  }

  function say(shown, narrowed) {
    const noun = (number) => number.toLocaleString("en-GB") + " " + (number === 1 ? form.dataset.filter : form.dataset.plural);
    const of = narrowed || words ? " of " + items.length.toLocaleString("en-GB") : "";
    status.textContent = (of ? shown.toLocaleString("en-GB") + of + " " + form.dataset.plural : noun(shown)) + (words ? " " + words.said : "");
  }

  form.addEventListener("change", (event) => event.target.matches("[data-token]") && update());
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => {
    words = null;
    update();
  }));
  form.addEventListener("dhr:words", (event) => {
    words = event.detail;
    update();
  });
  // On a narrow screen the filters would stand between the reader and the list.
  form.querySelector(".all-filters").open = matchMedia("(min-width: 60.01em)").matches;
  form.hidden = false;
  // Some browsers bring ticks back with the back button.
  if (boxes.some(({ box }) => box.checked)) update();
})();
