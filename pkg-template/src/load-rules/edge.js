// Edge runtimes of the `?module` convention: compiled beforehand, as in Workers.
import module from "../rules.wasm?module";

export default () => module;
