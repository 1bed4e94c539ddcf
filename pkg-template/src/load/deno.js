// Deno: a source phase import gives the compiled module and needs no --allow-read.
import source module from "../core.wasm";

export default () => module;
