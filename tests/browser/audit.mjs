// Opens a page of every kind of a built site in light and dark, wide and narrow, with and without scripts, and prints as
// JSON what is wrong: `node audit.mjs SITE`. Also used by hand while working on the theme.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { start } from "./browser.mjs";
import { pagesOf } from "./pages.mjs";
import { serve } from "./serve.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf-8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const STATES = [
  { name: "light 1280", colorScheme: "light", width: 1280 },
  { name: "light 320", colorScheme: "light", width: 320 },
  { name: "dark 1280", colorScheme: "dark", width: 1280 },
  { name: "dark 320", colorScheme: "dark", width: 320 },
  { name: "no script 320", colorScheme: "light", width: 320, script: false },
];
const MOST_STOPS = 150;

const [folder] = process.argv.slice(2);
const site = await serve(folder);
const browser = await start();
const pages = await pagesOf(folder);
const problems = [];
let runs = 0;
for (const state of STATES) {
  for (const page of pages) {
    const found = await open(page, state);
    problems.push(...found.map((problem) => ({ page: page.path, kind: page.kind, state: state.name, ...problem })));
    runs += 1;
  }
}
await browser.close();
site.close();
console.log(JSON.stringify({ pages: pages.length, runs, problems }, null, 1));

async function open({ path, kind }, state) {
  const context = await browser.newContext({
    colorScheme: state.colorScheme,
    viewport: { width: state.width, height: 800 },
  });
  const page = await context.newPage();
  // Without scripts of its own: axe itself needs a page that can run some.
  if (state.script === false) await page.route("**/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  const found = [];
  const note = (what, detail) => found.push({ what, detail });
  page.on("console", (message) => message.type() === "error" && note("console", message.text()));
  page.on("pageerror", (error) => note("error", error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.origin) && !url.startsWith("data:")) note("request elsewhere", url);
  });
  page.on("response", (response) => response.status() >= 400 && note("missing", response.url()));
  await page.goto(site.url + path, { waitUntil: "load" });
  await checks(page, context, state, note);
  await context.close();
  return found;
}

async function checks(page, context, state, note) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) note("sideways scroll", `${wide} px`);
  await page.evaluate(AXE);
  const result = await page.evaluate((tags) => axe.run(document, { runOnly: tags }), TAGS);
  for (const { id, impact, nodes } of result.violations) {
    note(`axe ${id}`, `${impact}, ${nodes.length}: ${nodes[0].html.slice(0, 160)}`);
  }
  if (state.script === false) return;
  if ((await context.cookies()).length) note("cookies", "");
  const stored = await page.evaluate(async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length);
  if (stored) note("storage", `${stored}`);
  if (state.colorScheme === "light") await walk(page, note);
}

// The Tab key visits every stop: each must be seen, with an outline, and under nothing else.
async function walk(page, note) {
  let first = null;
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const node = document.activeElement;
      if (!node || node === document.body) return null;
      window.stops = window.stops || new Map();
      if (!window.stops.has(node)) window.stops.set(node, window.stops.size);
      const style = getComputedStyle(node);
      const boxes = [...node.getClientRects()].filter((box) => box.width && box.height);
      const top = boxes.some((box) => {
        const over = document.elementFromPoint(box.left + Math.min(box.width, innerWidth) / 2, Math.min(box.top + box.height / 2, innerHeight - 2));
        return over && (node.contains(over) || over.contains(node));
      });
      return {
        number: window.stops.get(node),
        html: node.outerHTML.slice(0, 120),
        ring: parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none",
        top,
      };
    });
    if (!seen) return;
    if (first === null) first = seen.number;
    else if (seen.number === first) return;
    if (!seen.top) note("focus covered or off screen", seen.html);
    if (!seen.ring) note("focus without a ring", seen.html);
  }
}
