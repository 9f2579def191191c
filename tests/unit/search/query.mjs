// Asks a built index a list of queries, as a browser would, and prints what it says as JSON.
// Arguments: the folder of the index, then the queries. Files are read where a browser would fetch them.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [folder, ...queries] = process.argv.slice(2);
const base = pathToFileURL(resolve(folder) + "/");

globalThis.fetch = async (address) => {
  const url = new URL(String(address), base);
  url.search = "";
  return new Response(await readFile(fileURLToPath(url)));
};

const pagefind = await import(new URL("pagefind.js", base).href);
await pagefind.options({ basePath: base.href, baseUrl: "/" });
await pagefind.filters();

const answers = {};
for (const query of queries) {
  const answer = await pagefind.search(query);
  const sections = await Promise.all(answer.results.map((result) => result.data()));
  const found = Object.entries(answer.filters.review ?? {}).filter(([, count]) => count > 0);
  answers[query] = {
    reviews: Object.fromEntries(found),
    links: sections.map((section) => section.url.replace(/\.html$/, "")).sort(),
    meta: sections.map((section) => section.meta),
  };
}
console.log(JSON.stringify(answers));
process.exit(0);
