// Edge runtimes of the `?module` convention: compiled beforehand, as in Workers.
import module from "../inventory-late.wasm?module";

export default () => module;
