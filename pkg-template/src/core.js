// The core's functions, as text in and text out. Only numbers cross the boundary: what goes in is
// laid into the core's input buffer first, what comes out is read from its output buffer.

const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = /* @__PURE__ */ new TextDecoder();

/** The core's face over an instance of its module. */
export function bindCore({ exports: core }) {
  // What is dropped without being freed: a client, or the call of a request that a runtime cut off.
  // Workers with a compatibility date before May 2025 have no such registry.
  const Registry = globalThis.FinalizationRegistry;
  const dropped = Registry && new Registry(([free, handle]) => free(handle));

  const view = (address, length) => new Uint8Array(core.memory.buffer, address, length);

  /** Lays texts and bytes one behind the other into the input; gives their lengths. */
  function put(...parts) {
    let most = 0; // a UTF-16 unit is at most three bytes
    for (const part of parts) most += typeof part === "string" ? part.length * 3 : part.length;
    const room = view(core.input(most), most);
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
  const take = (length) => decoder.decode(view(core.output(), length));

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
