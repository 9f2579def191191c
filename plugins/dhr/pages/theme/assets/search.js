/* Finds reviews by their words with Pagefind, which is loaded at the first search and not before.
   One record of the index is one section of one review. Each word or phrase is asked for by itself: a review is found
   when it has all of them, wherever in it they stand, and the counts of the filter `review` say so without loading any
   result. Search words go nowhere: not into the address, the history or any storage; only "make a link" writes them. */
(function () {
  "use strict";
  const form = document.querySelector("form[data-pagefind]");
  if (!form) return;
  const MOST = 10; // sections loaded and shown; each costs some two kilobytes
  const field = form.querySelector("#q");
  const similar = form.querySelector("#similar");
  const status = document.getElementById("status");
  const nothing = document.getElementById("nothing");
  const nothingWhat = document.getElementById("nothing-what");
  const linkBox = document.getElementById("link-box");
  const link = document.getElementById("link");
  const briefings = document.getElementById("briefings-found");
  const root = new URL(form.dataset.root, location.href);
  const nodes = new Map([...document.querySelectorAll("[data-key]")].map((node) => [node.dataset.key, node]));
  const list = document.querySelector(".finder-list .entries");
  let index = null;
  let turn = 0;

  function load() {
    index = index || (async () => {
      const pagefind = await import(new URL(form.dataset.pagefind, location.href).href);
      await pagefind.options({ baseUrl: root.pathname, excerptLength: 1 });
      await pagefind.filters(); // without it no search has counts
      return pagefind;
    })();
    return index.catch((problem) => {
      index = null;
      throw problem;
    });
  }

  /* The words and phrases of a query, without marks that stand alone. */
  function terms(query) {
    const plain = query.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'");
    return [...plain.matchAll(/"([^"]+)"|([^\s"]+)/g)]
      .map(([, phrase, word]) => ({ text: (phrase || word).trim(), phrase: Boolean(phrase) }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  }

  function quoted(list) {
    const marked = list.map(({ text }) => "“" + text + "”");
    return marked.length < 2 ? marked.join("") : marked.slice(0, -1).join(", ") + " and " + marked.at(-1);
  }

  async function run() {
    const mine = ++turn;
    const wanted = terms(field.value);
    clear();
    if (!wanted.length) return tell(null);
    status.textContent = "Searching";
    list.setAttribute("aria-busy", "true");
    let answers;
    try {
      const pagefind = await load();
      answers = await Promise.all(wanted.map(({ text, phrase }) =>
        pagefind.search(similar.checked && !phrase ? text : '"' + text + '"')));
    } catch {
      if (mine === turn) failed();
      return;
    }
    if (mine !== turn) return;
    const counts = answers.map((answer) => held(answer, "review"));
    const keys = new Set([...counts[0].keys()].filter((key) => nodes.has(key) && counts.every((own) => own.has(key))));
    if (!keys.size) none(wanted, wanted.filter((_, place) => !counts[place].size));
    const kind = similar.checked ? "with " : "with the exact words ";
    tell({ keys, said: kind + quoted(wanted) });
    show(answers.map((answer) => held(answer, "briefing")));
    await places(answers, keys, mine);
    if (mine === turn) list.removeAttribute("aria-busy");
  }

  /* How many sections of each review, or briefing, an answer has. */
  function held(answer, what) {
    const counts = answer.filters[what] || {};
    return new Map(Object.entries(counts).filter(([, number]) => number > 0));
  }

  function tell(detail) {
    form.dispatchEvent(new CustomEvent("dhr:words", { detail }));
  }

  function show(counts) {
    if (!briefings) return;
    let any = false;
    for (const row of briefings.querySelectorAll("[data-briefing]")) {
      row.hidden = !counts.every((own) => own.has(row.dataset.briefing));
      any = any || !row.hidden;
    }
    briefings.hidden = !any;
  }

  function clear() {
    list.removeAttribute("aria-busy");
    nothing.hidden = true;
    if (briefings) briefings.hidden = true;
    for (const box of document.querySelectorAll(".found")) box.remove();
  }

  function none(wanted, missing) {
    nothingWhat.textContent = missing.length
      ? "No exact match: no review has " + quoted(missing) + "."
      : "No exact match: no review has all of " + quoted(wanted) + ".";
    if (similar.checked) nothingWhat.textContent = nothingWhat.textContent.replace("No exact match: n", "N");
    nothing.hidden = false;
  }

  function failed() {
    list.removeAttribute("aria-busy");
    nothingWhat.textContent = "Words cannot be searched for at the moment. The filters and the lists work.";
    nothing.hidden = false;
    tell(null);
  }

  /* Sections that have every word come first, then sections with some of them. */
  async function places(answers, keys, mine) {
    const seen = new Map();
    for (const { results } of answers) {
      for (const result of results) {
        const own = seen.get(result.id) || { result, times: 0, score: 0 };
        own.times += 1;
        own.score += result.score;
        seen.set(result.id, own);
      }
    }
    const best = [...seen.values()].sort((a, b) => b.times - a.times || b.score - a.score).slice(0, MOST);
    const loaded = await Promise.all(best.map(({ result }) => result.data()));
    if (mine !== turn) return;
    for (const { url, meta, filters } of loaded) {
      const key = filters.review && filters.review[0];
      if (keys.has(key)) add(nodes.get(key), url, meta);
    }
  }

  /* A record lies at its section's address with .html after it; the parts of the address name the document. */
  function add(node, url, meta) {
    let box = node.querySelector(".found");
    if (!box) {
      box = document.createElement("div");
      box.className = "found";
      const head = document.createElement("p");
      head.textContent = "Found in";
      box.append(head, document.createElement("ul"));
      node.append(box);
    }
    const row = document.createElement("li");
    const to = document.createElement("a");
    const address = new URL(url.replace(/\.html$/, "").replace("%23", "#"), location.href);
    to.href = address.href;
    const part = address.pathname.slice(root.pathname.length).split("/").slice(2).filter(Boolean).pop() || "about this review";
    const name = part.replace(/\.cy$/, " (Cymraeg)").replace(/-/g, " ");
    to.textContent = name[0].toUpperCase() + name.slice(1) + (meta.heading ? ": " + meta.heading : "");
    row.append(to);
    box.querySelector("ul").append(row);
  }

  /* A link holds the words only because somebody asked for one. It stands after #, which no server sees. */
  function address() {
    const asked = new URLSearchParams();
    if (field.value.trim()) asked.set("q", field.value.trim());
    if (similar.checked) asked.set("similar", "yes");
    for (const box of form.querySelectorAll("[data-token]:checked")) {
      asked.append(box.closest("fieldset").dataset.group, box.value);
    }
    return location.href.split("#")[0] + "#" + asked;
  }

  function open() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const boxes = [...form.querySelectorAll("[data-token]")];
    const named = boxes.filter((box) => asked.getAll(box.closest("fieldset").dataset.group).includes(box.value));
    if (!asked.has("q") && !named.length) return;
    for (const box of boxes) box.checked = named.includes(box);
    for (const box of named) box.closest(".group").open = true;
    if (named.length) form.querySelector(".all-filters").open = true;
    field.value = asked.get("q") || "";
    similar.checked = asked.get("similar") === "yes";
    run();
  }

  form.addEventListener("submit", run);
  form.addEventListener("reset", () => {
    turn++;
    clear();
    linkBox.hidden = true;
  });
  form.addEventListener("input", () => {
    linkBox.hidden = true;
  });
  similar.addEventListener("change", () => field.value.trim() && run());
  form.querySelector("#link-button").addEventListener("click", () => {
    link.value = address();
    linkBox.hidden = false;
    link.focus();
    link.select();
  });
  window.addEventListener("hashchange", open);
  open();
})();
