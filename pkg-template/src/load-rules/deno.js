// Deno: a source phase import gives the compiled module and needs no --allow-read.
import source module from "../rules.wasm";

export default () => module;
