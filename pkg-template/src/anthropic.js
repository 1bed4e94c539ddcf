import { openClient } from "./client.js";
import { anthropic } from "./generated/endpoints.js";
import { planner, sender, sendPlan } from "./methods.js";
import { readAnthropicOptions } from "./options/anthropic.js";
import { buildTree, readTable } from "./tree.js";

/** Makes the class for one core: the entries differ only in how the core is loaded. */
export function defineAnthropicAdmin(core) {
  const endpoints = readTable(anthropic);
  return class AnthropicAdmin {
    #client;
    #tree;
    #plan;

    constructor(options) {
      this.#client = openClient(core, "anthropic", readAnthropicOptions(options, endpoints));
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

    [Symbol.for("nodejs.util.inspect.custom")]() {
      const { base, readOnly } = this.#client.settings;
      return `AnthropicAdmin { baseURL: '${base}', readOnly: ${readOnly} }`;
    }

    static {
      for (const { call } of endpoints) {
        const [name] = call.split(".");
        Object.defineProperty(AnthropicAdmin.prototype, name, {
          configurable: true,
          get() {
            this.#tree ??= buildTree(endpoints, sender(this.#client));
            return this.#tree[name];
          },
        });
      }
    }
  };
}
