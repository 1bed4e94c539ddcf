// The modules of the inventory, brought as the core is: one for the graph, and one for what is asked of few graphs, which
// works in the memory of the first. What goes wrong is told by their own names and not by the core's.

import { createCore } from "../core-loader.js";
import { needed } from "../needed.js";
import { bindGraphs } from "./graph.js";

export function createGraphs(load, loadLate) {
  const late = named(
    "inventory-late.wasm",
    createCore(loadLate, (_, module) => ({ module }), false),
  );
  const graphs = named(
    "inventory.wasm",
    createCore(
      load,
      bindGraphs((name) => needed(late, name).module),
    ),
  );
  return {
    now: graphs.now,
    /** For a collection. What follows it is synchronous, so the late part is brought, too; without it, that would say so. */
    async get() {
      const [made] = await Promise.all([graphs.get(), late.ready().catch(() => {})]);
      return made;
    },
    async ready(source) {
      const address = typeof source === "string" ? source : source?.href;
      if (source === undefined) await Promise.all([graphs.ready(), late.ready()]);
      else if (address !== undefined) await follow(address);
      else await ((await isLate(source)) ? late : graphs).ready(source);
    },
  };

  /** The late part stands beside the other; a bundler may have put it elsewhere, which the default address knows. */
  async function follow(address) {
    const [path, rest = ""] = address.split(/(?=[?#])/);
    if (/late[^/]*$/.test(path)) return late.ready(address);
    const beside = /^(data|blob):/.test(path)
      ? undefined
      : path.replace(/[^/]*$/, "inventory-late.wasm") + rest;
    await Promise.all([
      graphs.ready(address),
      late.ready(beside).catch((error) =>
        late.ready().catch(() => {
          throw error;
        }),
      ),
    ]);
  }
}

/** Whether a module is the late part: only that imports something. */
async function isLate(source) {
  try {
    const bytes = source instanceof Response ? await source.clone().arrayBuffer() : source;
    const module = bytes instanceof WebAssembly.Module ? bytes : await WebAssembly.compile(bytes);
    return WebAssembly.Module.imports(module).length > 0;
  } catch {
    return false; // the other one says better what is wrong
  }
}

/** The same, with errors by the name of its file. */
function named(file, { now, get, ready }) {
  const explain = (error) => {
    error.message = error.message
      .replaceAll("core.wasm", file)
      .replace("import `rolecall` instead", "import `rolecall/inventory` instead")
      .replaceAll("`rolecall/inline`", "`rolecall/inventory/inline`");
    throw error;
  };
  return {
    now() {
      try {
        return now();
      } catch (error) {
        return explain(error);
      }
    },
    async get() {
      try {
        return await get();
      } catch (error) {
        return explain(error);
      }
    },
    ready: (source) => ready(source).catch(explain),
  };
}
