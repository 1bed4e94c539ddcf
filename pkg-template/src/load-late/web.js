// Pages and everything unknown: the address, which bundlers recognise in exactly this form. For a check before a call.
export default () => new URL("../rules.wasm", import.meta.url);
