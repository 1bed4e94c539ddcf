// Edge runtimes of the `?module` convention: compiled beforehand, as in Workers. For a check before a call.
import module from "../rules.wasm?module";

export default () => module;
