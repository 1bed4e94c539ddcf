// Deno: a source phase import gives the compiled module and needs no --allow-read.
import source module from "../inventory.wasm";

export default () => module;
