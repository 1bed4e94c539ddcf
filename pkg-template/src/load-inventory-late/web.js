// Pages and everything unknown: the address, which bundlers recognise in exactly this form.
export default () => new URL("../inventory-late.wasm", import.meta.url);
