// Pictures of pages, to look at while working on the theme: `node shots.mjs SITE OUT [path ...]`.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { start } from "./browser.mjs";
import { pagesOf } from "./pages.mjs";
import { serve } from "./serve.mjs";

const [folder, out, ...wanted] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const site = await serve(folder);
const browser = await start();
for (const { path } of wanted.length ? wanted.map((path) => ({ path })) : await pagesOf(folder)) {
  for (const [width, colorScheme] of [[1280, "light"], [320, "light"], [1280, "dark"]]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(site.url + path);
    const name = path.replace(/\W+/g, "-") || "home-";
    await page.screenshot({ path: join(out, `${name}${width}-${colorScheme}.png`), fullPage: true });
    if (width === 1280 && colorScheme === "light") await page.pdf({ path: join(out, `${name}.pdf`), preferCSSPageSize: true });
    await page.close();
  }
}
await browser.close();
site.close();
