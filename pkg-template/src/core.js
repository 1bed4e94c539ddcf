// The functions of the modules, as text in and text out. Only numbers cross the boundary: what goes in is
// laid into a module's input buffer first, what comes out is read from its output buffer.

const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = /* @__PURE__ */ new TextDecoder();

// A text has up to three bytes a letter; of a longer one than this they are counted before there is room made.
const LONG = 1_000_000;

/** How texts and bytes get in, and a text out. */
function exchange(module) {
  const view = (address, length) => new Uint8Array(module.memory.buffer, address, length);

  /** Lays texts and bytes one behind the other into the input; gives their lengths. */
  function put(...given) {
    let most = 0; // a UTF-16 unit is at most three bytes
    const parts = given.map((part) =>
      typeof part === "string" && part.length > LONG ? encoder.encode(part) : part,
    );
    for (const part of parts) most += typeof part === "string" ? part.length * 3 : part.length;
    const room = view(module.input(most), most);
    let used = 0;
    return parts.map((part) => {
      let { length } = part;
      if (typeof part === "string") length = encoder.encodeInto(part, room.subarray(used)).written;
      else room.set(part, used);
      used += length;
      return length;
    });
  }

  // The length first: the call that gives it may move the memory and the output in it.
  const take = (length) => decoder.decode(view(module.output(), length));

  return { put, take };
}

/** The face of the rules over an instance of their module. */
export function bindRules({ exports: module }) {
  const { put, take } = exchange(module);
  /** What a function answers to its arguments, an encoded array, and to a snapshot. */
  return { ask: (name, args, snapshot) => take(module.rules(...put(name, args, snapshot))) };
}

/** The core's face over an instance of its module. */
export function bindCore({ exports: core }) {
  const { put, take } = exchange(core);
  // What is dropped without being freed: a client, or the call of a request that a runtime cut off.
  // Workers with a compatibility date before May 2025 have no such registry.
  const Registry = globalThis.FinalizationRegistry;
  const dropped = Registry && new Registry(([free, handle]) => free(handle));

  function keep(thing, handle, free) {
    dropped?.register(thing, [free, handle], thing);
    thing.free = () => {
      dropped?.unregister(thing);
      free(handle);
    };
    return thing;
  }

  return {
    /** What there is to say about a name; `folded` is its NFKD form. */
    name: (text, folded) => take(core.name_check(...put(text, folded))),
    client(api, contract, settings) {
      const handle = core.client_new(...put(api, contract, settings));
      const client = {
        handle,
        plan: (call, input) => take(core.client_plan(handle, ...put(call, input))),
      };
      return keep(client, handle, core.client_free);
    },
    /** Without a name, the call of a plan. */
    call(client, name, input) {
      const handle = core.call_new(client.handle, ...put(name, input));
      const call = {
        step: (event, detail = "", body = "") =>
          take(core.call_step(handle, client.handle, Date.now(), Math.random(), ...put(event, detail, body))),
        subject: () => take(core.call_subject(handle)),
      };
      return keep(call, handle, core.call_free);
    },
  };
}
