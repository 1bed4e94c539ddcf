// Deno: a source phase import gives the compiled module and needs no --allow-read.
import source module from "../inventory-late.wasm";

export default () => module;
