// A small web server for a built site, under a path of its own as on a shared host, that remembers what was asked for.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

// The page of an address not found has addresses from the server's root, so it says where the site expects to be.
async function baseOf(folder) {
  const html = await readFile(join(folder, "404.html"), "utf-8").catch(() => "");
  return html.match(/href="(\/[^"]*?)assets\//)?.[1] ?? "/some/folder/";
}

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".json": "application/json", ".csv": "text/csv", ".pdf": "application/pdf", ".woff2": "font/woff2", ".png": "image/png",
  ".jpg": "image/jpeg", ".txt": "text/plain; charset=utf-8", ".xml": "application/xml",
};
const PACKED = new Set([".html", ".css", ".js", ".svg", ".json", ".csv"]);

export async function serve(folder) {
  const base = await baseOf(folder);
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url.split("?")[0]);
    const { status, body, type } = await answer(folder, base, path);
    const headers = { "content-type": TYPES[type] || "application/octet-stream", "cache-control": "no-store" };
    const packed = PACKED.has(type) && /gzip/.test(request.headers["accept-encoding"] || "") ? gzipSync(body) : null;
    if (packed) headers["content-encoding"] = "gzip";
    asked.push({ path, status, bytes: (packed || body).length });
    response.writeHead(status, headers);
    response.end(packed || body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, url: origin + base, asked, close: () => server.close() };
}

async function answer(folder, base, path) {
  const missing = { status: 404, body: Buffer.from("Not found"), type: ".txt" };
  if (!path.startsWith(base)) return missing;
  let file = join(folder, normalize(path.slice(base.length)));
  try {
    if ((await stat(file)).isDirectory()) file = join(file, "index.html");
    return { status: 200, body: await readFile(file), type: extname(file) };
  } catch {
    return missing;
  }
}
