// One page of each kind that a site has, so that every template is opened without opening a thousand pages.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const KINDS = [
  ["home", /^$/], ["reviews", /^reviews\/$/], ["browse", /^reviews\/by\/$/], ["shelf", /^reviews\/by\/[^/]+\/[^/]+\/$/],
  ["executive summary", /^reviews\/[^/]+\/executive-summary\/$/],
  ["executive summary, Welsh", /^reviews\/[^/]+\/executive-summary\.cy\/$/],
  ["overview report", /^reviews\/[^/]+\/overview-report\/$/], ["annex", /^reviews\/[^/]+\/annexes\/[^/]+\/$/],
  ["action plan", /^reviews\/[^/]+\/action-plan\/$/], ["letter", /^reviews\/[^/]+\/qa-letter\/$/],
  ["review", /^reviews\/(?!by\/)[^/]+\/$/],
  ["recommendations", /^recommendations\/$/], ["recommendations to one", /^recommendations\/by\/[^/]+\/[^/]+\/$/],
  ["briefings", /^briefings\/$/], ["briefing", /^briefings\/[^/]+\/$/],
];

export async function pagesOf(folder) {
  const found = (await readdir(folder, { recursive: true })).filter((file) => /(^|\/)index\.html$/.test(file));
  const paths = found.map((file) => file.slice(0, -"index.html".length)).sort();
  const chosen = new Map();
  for (const path of paths) {
    const kind = await kindOf(folder, path);
    if (!chosen.has(kind)) chosen.set(kind, path);
  }
  return [...chosen].map(([kind, path]) => ({ kind, path })).concat({ kind: "not found", path: "404.html" });
}

async function kindOf(folder, path) {
  const named = KINDS.find(([, form]) => form.test(path));
  if (!named) return path; // every other page, such as each hand-written one, is a kind of its own
  if (named[0] !== "review") return named[0];
  const html = await readFile(join(folder, path, "index.html"), "utf-8");
  if (html.includes("noindex")) return "withdrawn review";
  return html.includes("executive-summary/") ? "review" : "record";
}
