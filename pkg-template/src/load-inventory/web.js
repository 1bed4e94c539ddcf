// Pages and everything unknown: the address, which bundlers recognise in exactly this form.
export default () => new URL("../inventory.wasm", import.meta.url);
