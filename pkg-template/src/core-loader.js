// Brings the core (the WebAssembly module) to life, once, when it is first needed.

import { bindCore } from "./core.js";
import { LoadError, ValidationError } from "./errors.js";

/**
 * `load` gives the default module, or the one at a file URL. Outside a page, bytes and compiled
 * modules are started on the spot, so that in Workers nothing is ever pending (a request must not
 * wait for another one's promise). Only a page, whose main thread must not compile, waits.
 */
export function createCore(load) {
  let core;
  let pending;

  // Of several starts only the first counts, so it does not matter who comes first.
  const start = (module) => {
    core ??= attempt(() => {
      const compiled = isBytes(module) ? new WebAssembly.Module(module) : module;
      return bindCore(new WebAssembly.Instance(compiled));
    });
    return core;
  };
  const startNow = (module) => (!inPage() && isModule(module) ? start(module) : undefined);
  const now = () => core ?? startNow(attempt(load));

  async function fetchAndStart(source) {
    const module = await fetchModule(source, load);
    try {
      const made = await WebAssembly.instantiate(module);
      core ??= bindCore(made.instance ?? made);
    } catch (error) {
      throw explain(error);
    }
  }

  function ready(source) {
    try {
      if (core || (source === undefined ? now() : startNow(source))) return Promise.resolve();
    } catch (error) {
      return Promise.reject(error);
    }
    // A call made while `ready(url)` is under way waits for that instead of the default address.
    if (source === undefined && pending) return pending;
    const mine = fetchAndStart(source);
    pending = mine;
    mine.catch(() => {
      if (pending === mine) pending = undefined; // a failed load may be tried again
    });
    return mine;
  }

  return {
    /** The core at once, or a promise of it where it still has to be fetched. */
    get: () => now() ?? ready().then(() => core),
    ready,
  };
}

const inPage = () => typeof document === "object";
const isBytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value);
const isModule = (value) => isBytes(value) || attempt(() => value instanceof WebAssembly.Module);

async function fetchModule(source, load) {
  const given = await (source === undefined ? attempt(load) : source);
  if (isModule(given)) return given;
  const url = typeof given === "string" ? given : given?.href;
  if (url?.startsWith("file:")) return attempt(() => load(new URL(url)));
  let response = given;
  if (url) {
    try {
      response = await fetch(url);
    } catch (error) {
      throw notFound(`${url} could not be fetched`, error);
    }
  }
  if (typeof response?.arrayBuffer !== "function") {
    const message = "`ready` takes a URL, a Response, bytes or a WebAssembly.Module";
    throw new ValidationError({ code: "invalid_option", message, issues: [] });
  }
  const where = response.url || "the response";
  if (response.ok === false) throw notFound(`${where} answered ${response.status}`);
  if (/html/.test(response.headers?.get("content-type"))) throw notFound(`${where} is an HTML page`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== "\0asm") throw notFound(`${where} is no WebAssembly`);
  return bytes;
}

function attempt(work) {
  try {
    return work();
  } catch (error) {
    throw explain(error);
  }
}

function explain(error) {
  if (error instanceof LoadError) return error;
  const text = String(error?.message ?? error);
  const blocked = (message) => new LoadError({ code: "wasm_blocked", message, cause: error });
  if (/disallowed by embedder/i.test(text)) {
    return blocked("this runtime compiles no bytes: import `rolecall` instead of `rolecall/inline`");
  }
  if (/unsafe-eval|content security policy|\bcsp\b/i.test(text)) {
    return blocked(
      "the Content-Security-Policy of this page forbids WebAssembly: add 'wasm-unsafe-eval' to script-src",
    );
  }
  if (typeof WebAssembly !== "object") return blocked("WebAssembly is switched off in this runtime");
  return notFound(error?.code === "ENOENT" ? "there is no such file" : "it could not be started", error);
}

const notFound = (what, cause) =>
  new LoadError({
    code: "wasm_not_found",
    message:
      `core.wasm was not loaded: ${what}. The bundler must carry it along: with Rollup add ` +
      "@web/rollup-plugin-import-meta-assets; with esbuild, rolldown or in a bundle for Node import " +
      "`rolecall/inline`, or keep rolecall external, or `await ready(url)` with the address of `rolecall/core.wasm`",
    cause,
  });
