// Brings the WebAssembly modules to life, each once, when it is first needed: the core, and what stands beside it,
// of which a bundle without its users has no trace.

import { bindCore } from "./core.js";
import { LoadError, ValidationError } from "./errors.js";
import { inPage } from "./options/credential.js";

/**
 * `load` gives the default module, or the one at a file URL. Outside a page, bytes and compiled
 * modules are started on the spot, so that in Workers nothing is ever pending (a request must not
 * wait for another one's promise). Only a page, whose main thread must not compile, waits.
 */
export function createCore(load) {
  const core = createPart("core", bindCore, load);
  const parts = [core];
  let last;

  // A module is told by what it exports, so that `ready` takes any of them.
  function adopt({ exports }) {
    const part = "client_new" in exports ? core : parts.find(({ name }) => name in exports);
    if (!part) throw invalid("was given a module that has no use here");
    part.adopt({ exports });
  }

  async function start(source) {
    const isURL = addressOf(source) !== undefined;
    // A module is looked at as long as there is one that it could be.
    const wants = (part) => !part.made() && (part === core || part.load || !isURL);
    if (source === last || !parts.some(wants)) return;
    if (isModule(source) && !inPage()) {
      adopt(attempt(() => instantiate(source), core));
      last = source;
      return;
    }
    const coming = bring(source, core).then(adopt);
    // A call made while `ready(url)` is under way waits for that instead of the default address.
    for (const part of parts) if (!part.made()) part.expect(coming);
    await coming;
  }

  /** The other modules belong beside the core; a bundler may have put them elsewhere, which their default address knows. */
  async function startBeside(part, source) {
    const address = addressOf(source);
    // Whoever hands over modules hands over each.
    if (source !== undefined && address === undefined) return;
    const beside = address && besideOf(address, part);
    if (!beside) return part.get();
    try {
      part.adopt(await bring(beside, part));
    } catch (error) {
      await Promise.resolve(part.get()).catch(() => {
        throw error;
      });
    }
  }

  return {
    /** The core, or nothing where it still has to be fetched. */
    now: core.now,
    /** The core at once, or a promise of it. */
    get: core.get,
    /** A module beside the core, for whoever uses it; from when its `load` is told on, `ready` brings it, too. */
    beside(name, bind, load) {
      const part = parts.find((one) => one.name === name) ?? createPart(name, bind);
      if (!parts.includes(part)) parts.push(part);
      part.load ??= load;
      return part;
    },
    async ready(source) {
      await (source === undefined ? core.get() : start(source));
      for (const part of parts)
        if (part !== core && part.load && !part.made()) await startBeside(part, source);
    },
  };
}

/** One module: made of `load`, or of whatever instance comes first, so it does not matter who is first. */
function createPart(name, bind, load) {
  let made;
  let pending;
  const part = {
    name,
    load,
    made: () => made,
    adopt(instance) {
      made ??= bind(instance);
      return made;
    },
    now() {
      if (made) return made;
      if (!part.load) throw notFound(part, "it is not in this bundle, since nothing there uses `roles`");
      const module = attempt(part.load, part);
      return inPage() || !isModule(module) ? undefined : part.adopt(attempt(() => instantiate(module), part));
    },
    get: () => part.now() ?? wait(),
    /** Notes what is under way. */
    expect(coming) {
      pending = coming;
      coming.catch(() => {
        if (pending === coming) pending = undefined; // a failed load may be tried again
      });
      return coming;
    },
  };

  async function wait() {
    await pending;
    if (!made) await part.expect(bring(undefined, part).then(part.adopt));
    return made;
  }

  return part;
}

const isBytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value);
const isModule = (value) => isBytes(value) || attempt(() => value instanceof WebAssembly.Module);
const instantiate = (module) =>
  new WebAssembly.Instance(isBytes(module) ? new WebAssembly.Module(module) : module);

const addressOf = (source) => (typeof source === "string" ? source : source?.href);

/** The address of a module in the folder of another file; nothing where there is no folder. */
function besideOf(address, { name }) {
  const [, path, rest] = /^([^?#]*)(.*)$/s.exec(address);
  return /^(data|blob):/.test(path) ? undefined : path.replace(/[^/]*$/, `${name}.wasm`) + rest;
}

/** An instance of what `source` is or leads to; without one, of the default module. */
async function bring(source, part) {
  const module = await fetchModule(source, part);
  try {
    const made = await WebAssembly.instantiate(module);
    return made.instance ?? made;
  } catch (error) {
    throw explain(error, part);
  }
}

async function fetchModule(source, part) {
  const given = await (source === undefined ? attempt(part.load, part) : source);
  if (isModule(given)) return given;
  const url = addressOf(given);
  if (url?.startsWith("file:")) return attempt(() => part.load(new URL(url)), part);
  let response = given;
  if (url) {
    try {
      response = await fetch(url);
    } catch (error) {
      throw notFound(part, `${url} could not be fetched`, error);
    }
  }
  if (typeof response?.arrayBuffer !== "function") {
    throw invalid("takes a URL, a Response, bytes or a WebAssembly.Module");
  }
  const refuse = (what) => {
    throw notFound(part, `${response.url || "the response"} ${what}`);
  };
  if (response.ok === false) refuse(`answered ${response.status}`);
  if (/html/.test(response.headers?.get("content-type"))) refuse("is an HTML page");
  return new Uint8Array(await response.arrayBuffer());
}

function attempt(work, part) {
  try {
    return work();
  } catch (error) {
    throw explain(error, part);
  }
}

function explain(error, part) {
  if (error instanceof LoadError) return error;
  const text = String(error?.message ?? error);
  const advice = /disallowed by embedder/i.test(text)
    ? "compiles no bytes: import `rolecall` instead of `rolecall/inline`"
    : /unsafe-eval|content security policy|\bcsp\b/i.test(text)
      ? "needs 'wasm-unsafe-eval' in script-src of the Content-Security-Policy"
      : typeof WebAssembly !== "object" && "has no WebAssembly";
  return advice ? loadError("wasm_blocked", `this runtime ${advice}`, error) : notFound(part, text, error);
}

const invalid = (what) =>
  new ValidationError({ code: "invalid_option", message: `\`ready\` ${what}`, issues: [] });

const loadError = (code, message, cause) => new LoadError({ code, message, cause });

function notFound({ name }, what, cause) {
  const message =
    `${name}.wasm was not loaded: ${what}. With Rollup add @web/rollup-plugin-import-meta-assets; elsewhere import ` +
    `\`rolecall/inline\`, keep \`rolecall\` out of the bundle, or \`await ready(url)\` of \`rolecall/${name}.wasm\``;
  return loadError("wasm_not_found", message, cause);
}

/** What is refused where a part of the package that is synchronous comes before its module. */
export function needed(part, name) {
  const made = part.now();
  if (made) return made;
  throw loadError("not_ready", `\`await ready()\` before \`${name}\` is used`);
}
