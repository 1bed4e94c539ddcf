// The rules: a module beside the core, which is fetched where it is used.

import { createCore } from "./core-loader.js";
import { bindRules, explain } from "./preflight/bind.js";

/** The rules beside a core; from now on, its `ready` brings both. */
export function rulesBeside(core, load) {
  const rules = createCore(load, bindRules);
  const { ready } = core;
  const bring = (source) => rules.ready(source).catch(explain);

  /** They belong beside the core; a bundler may have put them elsewhere, which the default address knows. */
  async function follow(address) {
    const beside = besideOf(address);
    if (!beside) return bring();
    await bring(beside).catch((error) =>
      bring().catch(() => {
        throw error;
      }),
    );
  }

  core.rules = {
    now() {
      try {
        return rules.now();
      } catch (error) {
        return explain(error);
      }
    },
    get: rules.get,
  };
  core.ready = async (source) => {
    if (source === undefined) return void (await Promise.all([ready(), bring()]));
    const address = typeof source === "string" ? source : source?.href;
    if (address === undefined) {
      // One module, whichever it is: whoever hands over one hands over each.
      const module = await compiled(source);
      return module && isRules(module) ? bring(module) : ready(module ?? source);
    }
    if (/\/?rules[^/]*$/.test(address.replace(/[?#].*/s, ""))) return bring(address);
    await Promise.all([ready(source), follow(address)]);
  };
  return core.rules;
}

/** The address of the rules in the folder of another file; nothing where there is no folder. */
function besideOf(address) {
  const [, path, rest] = /^([^?#]*)(.*)$/s.exec(address);
  return /^(data|blob):/.test(path) ? undefined : path.replace(/[^/]*$/, "rules.wasm") + rest;
}

const isRules = (module) => WebAssembly.Module.exports(module).some(({ name }) => name === "rules");

/** A compiled module, or nothing where `ready` says better what is wrong. */
async function compiled(source) {
  try {
    if (source instanceof WebAssembly.Module) return source;
    const bytes = source instanceof Response ? await source.clone().arrayBuffer() : source;
    return await WebAssembly.compile(bytes);
  } catch {
    return undefined;
  }
}
