// A static server for pages, which can also pass calls on to the API as a portal's own server would.
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { after } from "node:test";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/**
 * `headers` go with every file. `answer(path)` may give `{ status, type, body }` instead of a file.
 * `api: { url, key }` passes everything below /admin on, with the key that the page does not have.
 */
export async function serve(folder, { headers = {}, answer = () => null, api } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url, "http://localhost");
    if (api && pathname.startsWith("/admin/"))
      return passOn(request, response, api, pathname.slice("/admin".length) + search);
    const given = answer(pathname) ?? file(folder, pathname);
    response.writeHead(given.status, { "content-type": given.type, "cache-control": "no-store", ...headers });
    response.end(given.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

function file(folder, pathname) {
  const path = normalize(
    join(folder, decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname)),
  );
  if (!path.startsWith(folder + sep) || !statSync(path, { throwIfNoEntry: false })?.isFile())
    return { status: 404, type: "text/plain", body: "not found" };
  return { status: 200, type: types[extname(path)] ?? "application/octet-stream", body: readFileSync(path) };
}

async function passOn(request, response, { url, key }, path) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { host, connection, "content-length": length, ...headers } = request.headers;
  const answered = await fetch(url + path, {
    method: request.method,
    headers: { ...headers, "x-api-key": key },
    body: chunks.length ? Buffer.concat(chunks) : undefined,
  });
  response.writeHead(answered.status, {
    "content-type": answered.headers.get("content-type") ?? "text/plain",
  });
  response.end(Buffer.from(await answered.arrayBuffer()));
}
