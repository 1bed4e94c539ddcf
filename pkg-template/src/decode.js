const decoder = /* @__PURE__ */ new TextDecoder();

/** The bytes of an answer, already checked by the core, as plain data; nothing for an empty one. */
export const decode = (bytes) => (bytes.length === 0 ? undefined : JSON.parse(decoder.decode(bytes)));

/** The bytes as text, whatever they are. */
export const decodeText = (bytes) => decoder.decode(bytes);
