// The rules, as text in and text out. Only numbers cross the boundary, as with the core.

const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = /* @__PURE__ */ new TextDecoder();

/** Their face over an instance of their module. */
export function bindRules({ exports: module }) {
  return {
    /** What a function answers: its name, its arguments as an encoded array, a snapshot as JSON. */
    ask(...texts) {
      const parts = texts.map((text) => encoder.encode(text));
      let at = module.input(parts.reduce((sum, { length }) => sum + length, 0));
      for (const part of parts) {
        new Uint8Array(module.memory.buffer, at).set(part);
        at += part.length;
      }
      const length = module.rules(...parts.map((part) => part.length));
      return decoder.decode(new Uint8Array(module.memory.buffer, module.output(), length));
    },
  };
}

/** Throws what went wrong with loading them, which is told by the name of the core. */
export function explain(error) {
  error.message = error.message.replaceAll("core.wasm", "rules.wasm");
  throw error;
}
