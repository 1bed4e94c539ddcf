// The class of an API over a core: the calls of its table as a tree, and their plans.

import { openClient } from "./client.js";
import { planner, reading, sender, sendPlan } from "./methods.js";
import { buildTree } from "./tree.js";

/**
 * Made by a function, since the entries differ in how the core is loaded. `api` is what the core calls
 * it, and its packed contract; `extras` are methods that are no calls: { call, method(org, client) }.
 */
export function defineClient(core, name, api, endpoints, readOptions, extras = []) {
  const all = [...endpoints, ...extras];
  // A class takes the name of the property that it is the value of.
  const { [name]: Client } = {
    [name]: class {
      #client;
      #tree;
      #plan;

      constructor(options) {
        this.#client = openClient(core, api, readOptions(options, endpoints));
      }

      /** The same tree; its methods send nothing and give the plan of the request. */
      get plan() {
        this.#plan ??= buildTree(endpoints, planner(this.#client));
        return this.#plan;
      }

      /** Carries out a plan, checked again. */
      send(plan, options) {
        return sendPlan(this.#client, endpoints, plan, options);
      }

      /** For other parts of this package, such as the inventory, which take answers as the bytes that they came as. */
      [Symbol.for("rolecall.reading")]() {
        return reading(this.#client, endpoints);
      }

      [Symbol.for("nodejs.util.inspect.custom")]() {
        const { shown, settings } = this.#client;
        return `${name} { ${shown}, readOnly: ${settings.readOnly} }`;
      }

      static {
        for (const { call } of all) {
          const [branch] = call.split(".");
          // biome-ignore lint/complexity/noThisInStatic: the class has no name yet
          Object.defineProperty(this.prototype, branch, {
            configurable: true,
            get() {
              const send = sender(this.#client);
              this.#tree ??= buildTree(all, (one) => one.method?.(this, this.#client) ?? send(one));
              return this.#tree[branch];
            },
          });
        }
      }
    },
  };
  return Client;
}
