// Workers: the runtime compiles the module beforehand; compiling bytes is forbidden there. For a check before a call.
import module from "../rules.wasm";

export default () => module;
