// Uses the built site as a reader does: leaves it, filters, searches, makes a link. `node behave.mjs SITE` prints as JSON
// what each reader expects and whether it was so.
import { start } from "./browser.mjs";
import { pagesOf } from "./pages.mjs";
import { serve } from "./serve.mjs";

const [folder] = process.argv.slice(2);
const site = await serve(folder);
const browser = await start();
const kinds = new Map((await pagesOf(folder)).map(({ kind, path }) => [kind, path]));
const reviewPath = kinds.get("review");
const results = [];

const EXPECTED = {
  "the exit button leads elsewhere without saying from where": exitButton,
  "the exit button works without scripts": exitWithoutScripts,
  "pressing Shift three times leaves, and says how many presses are left": shiftThrice,
  "capital letters do not leave": capitals,
  "presses of Shift expire after five seconds": expiry,
  "ticking a value leaves as many reviews as its count says": oneFacet,
  "values of one group widen the choice and groups narrow it": twoFacets,
  "a search finds the review that holds the words, and loads nothing before": search,
  "every place that a search shows can be opened": places,
  "search words are not in the address, the history or any storage": noTraces,
  "words that nobody wrote are plainly said not to be found": noMatch,
  "a link to a search opens the same search": link,
  "clearing the search brings back every review": clearing,
  "the list is whole without scripts": listWithoutScripts,
};
for (const [name, act] of Object.entries(EXPECTED)) {
  const context = await browser.newContext({ javaScriptEnabled: !/without scripts$/.test(name) });
  const page = await context.newPage();
  let problem = "";
  try {
    await act(page, context);
  } catch (error) {
    problem = error.message.split("\n")[0];
  }
  results.push({ name, problem });
  await context.close();
}
await browser.close();
site.close();
console.log(JSON.stringify(results, null, 1));

function must(truth, words) {
  if (!truth) throw new Error(words);
}

async function watched(page, path = reviewPath) {
  const left = [];
  await page.route((url) => url.origin !== site.origin, (route) => {
    left.push(route.request());
    return route.fulfill({ contentType: "text/html", body: "<title>Elsewhere</title>" });
  });
  await page.goto(site.url + path);
  return left;
}

async function exitButton(page) {
  const left = await watched(page);
  await page.click("#exit");
  await page.waitForURL((url) => url.origin !== site.origin);
  must(left.length === 1 && !(await left[0].allHeaders()).referer, "it told where the reader came from");
  await page.goBack();
  must(await page.locator("main").isVisible(), "coming back showed an empty page");
  must((await page.locator(".exit-overlay").count()) === 0, "the overlay was still there");
}

async function exitWithoutScripts(page) {
  const left = await watched(page);
  await page.click("#exit");
  must(left.length === 1 && !(await left[0].allHeaders()).referer, "it did not leave, or told where from");
}

async function shiftThrice(page) {
  const left = await watched(page);
  const said = () => page.locator(".unseen[role=status]").textContent();
  await page.keyboard.press("Shift");
  must((await said()).includes("2 more times"), `said: ${await said()}`);
  await page.keyboard.press("Shift");
  must((await said()).includes("1 more time"), `said: ${await said()}`);
  must(left.length === 0, "left too early");
  await page.keyboard.press("Shift");
  await page.waitForURL((url) => url.origin !== site.origin);
}

async function capitals(page) {
  const left = await watched(page);
  for (const letter of "ABCD") await page.keyboard.press(`Shift+${letter}`);
  // A quick typist lets go of Shift before the letter.
  for (let turn = 0; turn < 4; turn += 1) {
    await page.keyboard.down("Shift");
    await page.keyboard.down("E");
    await page.keyboard.up("Shift");
    await page.keyboard.up("E");
  }
  await page.waitForTimeout(100);
  must(left.length === 0, "it left");
}

async function expiry(page) {
  await page.clock.install();
  const left = await watched(page);
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await page.clock.fastForward(5100);
  must((await page.locator(".unseen[role=status]").textContent()).includes("expired"), "nothing was said");
  await page.keyboard.press("Shift");
  must(left.length === 0, "it left");
}

function shown(page) {
  return page.locator(".finder-list .entry:visible").count();
}

function status(page) {
  return page.locator("#status").textContent();
}

async function openReviews(page) {
  await page.goto(`${site.url}reviews/`);
  await page.waitForSelector("form[data-filter]:not([hidden])");
  await page.evaluate(() => document.querySelectorAll(".group, .all-filters").forEach((group) => { group.open = true; }));
}

async function oneFacet(page) {
  await openReviews(page);
  const box = page.locator(".option input[data-token]").first();
  const count = Number((await page.locator(".option .count").first().textContent()).match(/\d+/)[0]);
  await box.check();
  must((await shown(page)) === count, `${await shown(page)} shown, ${count} promised`);
  must((await status(page)).startsWith(`${count} of `), `said: ${await status(page)}`);
}

async function twoFacets(page) {
  await openReviews(page);
  const group = (number) => page.locator(".group").nth(number).locator("input");
  await group(0).first().check();
  const one = await shown(page);
  if ((await group(0).count()) > 1) {
    await group(0).nth(1).check();
    must((await shown(page)) > one, "a second value of the group did not widen the choice");
  }
  const before = await shown(page);
  await group(5).first().check();
  must((await shown(page)) <= before, "a second group did not narrow the choice");
}

// Two long words that stand in one report, as a reader might remember them.
async function remembered(page) {
  await page.goto(site.url + kinds.get("overview report"));
  const text = await page.locator(".prose p.numbered").allTextContents();
  const words = [...new Set(text.join(" ").match(/\b[a-z]{7,}\b/g))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return words.slice(0, 2).join(" ");
}

async function searchFor(page, words) {
  await page.fill("#q", words);
  await page.press("#q", "Enter");
  await page.waitForSelector(".entries:not([aria-busy])", { state: "attached" });
}

async function search(page) {
  const words = await remembered(page);
  await openReviews(page);
  must(!site.asked.some(({ path }) => path.includes("/pagefind/")), "the index was loaded before a search");
  await searchFor(page, words);
  const slug = kinds.get("overview report").split("/")[1];
  must(await page.locator(`[data-key="${slug}"]`).isVisible(), `“${words}” did not find ${slug}: ${await status(page)}`);
  must((await shown(page)) === Number((await status(page)).match(/\d+/)[0]), "the number said is not the number shown");
  must((await page.locator(".found a").count()) > 0, "no place in the review was shown");
}

async function places(page, context) {
  const words = await remembered(page);
  await openReviews(page);
  await searchFor(page, words.split(" ")[0]);
  const links = await page.locator(".found a").evaluateAll((all) => all.map((a) => a.href));
  must(links.length > 0 && links.length <= 10, `${links.length} places shown`);
  const other = await context.newPage();
  for (const address of links) {
    const response = await other.goto(address);
    must(!response || response.ok(), `${address} is not there`);
    const anchor = new URL(address).hash.slice(1);
    must(!anchor || (await other.locator(`[id="${anchor}"]`).count()) === 1, `${address} has no such place`);
  }
}

async function noTraces(page, context) {
  const words = await remembered(page);
  await openReviews(page);
  const before = site.asked.length;
  const [address, length] = [page.url(), await page.evaluate(() => history.length)];
  await searchFor(page, words);
  must(page.url() === address, `the address became ${page.url()}`);
  must((await page.evaluate(() => history.length)) === length, "the history grew");
  const stored = await page.evaluate(async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length);
  must(stored === 0 && (await context.cookies()).length === 0, "something was stored");
  const told = site.asked.slice(before).find(({ path }) => words.split(" ").some((word) => path.includes(word)));
  must(!told, `the server was told a word: ${told?.path}`);
}

async function noMatch(page) {
  await openReviews(page);
  await searchFor(page, "qwvzzyx");
  must(await page.locator("#nothing").isVisible(), "nothing was said");
  must((await page.locator("#nothing-what").textContent()).startsWith("No exact match"), "it was not said plainly");
  must((await shown(page)) === 0, "reviews were shown all the same");
}

async function link(page, context) {
  const words = await remembered(page);
  await openReviews(page);
  await page.locator(".option input[data-token]").first().check();
  await searchFor(page, words);
  const said = await status(page);
  await page.click("#link-button");
  const address = await page.inputValue("#link");
  const other = await context.newPage();
  await other.goto(address);
  await other.locator("#status", { hasText: said }).waitFor({ timeout: 5000 });
}

async function clearing(page) {
  await openReviews(page);
  const all = await shown(page);
  await searchFor(page, "qwvzzyx");
  await page.click("button[type=reset]");
  const last = page.locator(".finder-list .entry:not([hidden])").nth(all - 1);
  await last.waitFor({ timeout: 3000 });
  must(!(await page.locator("#nothing").isVisible()), "the message stayed");
}

async function listWithoutScripts(page) {
  await page.goto(`${site.url}reviews/`);
  must((await page.locator(".finder-list .entry").count()) > 0, "no review is listed");
  must(!(await page.locator("form[data-filter]").isVisible()), "a form that cannot work is shown");
  must((await page.locator('a[href*="by/"]').count()) > 0, "there are no lists to browse");
}
