// Serves index.html and keeps the key to itself: of the API, only reading the organization is passed on.
//
//   npm install rolecall
//   ANTHROPIC_ADMIN_KEY=sk-ant-admin01-… node server.mjs
//
// Without a key it shows an invented organization. It listens on this machine only; before it serves
// anybody else, put your sign-in in front.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import process from "node:process";
import { createEmulator } from "rolecall/emulator";

const { ANTHROPIC_ADMIN_KEY, PORT = "8080" } = process.env;
const key = ANTHROPIC_ADMIN_KEY || "sk-ant-admin01-invented";
const api = ANTHROPIC_ADMIN_KEY ? fetch : createEmulator({ fill: { members: 250 } }).fetch;

const page = new URL("index.html", import.meta.url);
const dist = new URL(".", import.meta.resolve("rolecall"));
const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

const READABLE = /^\/admin(\/v1\/organizations(?:\/\w+)+)$/;
const PACKAGE = /^\/rolecall\/((?:[\w-]+\/)*[\w-]+\.(?:js|wasm))$/;

async function answer({ method, url, headers }) {
  if (method !== "GET") return { status: 405 };
  const { pathname, search } = new URL(url, "http://localhost");
  const [, path] = READABLE.exec(pathname) ?? [];
  if (path) return passOn(path + search, headers["anthropic-version"]);
  const [, name] = PACKAGE.exec(pathname) ?? [];
  if (name) return file(new URL(name, dist));
  return pathname === "/" ? file(page) : { status: 404 };
}

async function passOn(target, version = "2026-10-21") {
  const response = await api(`https://api.anthropic.com${target}`, {
    headers: { "x-api-key": key, "anthropic-version": version },
    redirect: "error",
  });
  const headers = {};
  for (const name of ["content-type", "request-id", "retry-after"]) {
    if (response.headers.has(name)) headers[name] = response.headers.get(name);
  }
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}

async function file(url) {
  const body = await readFile(url).catch(() => null);
  if (body === null) return { status: 404 };
  return { status: 200, headers: { "content-type": types[extname(url.pathname)] }, body };
}

const server = createServer(async (request, response) => {
  const { status, headers, body } = await answer(request).catch(() => ({ status: 502 }));
  response.writeHead(status, headers).end(body);
});
server.listen(Number(PORT), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
