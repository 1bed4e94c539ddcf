// Workers: the runtime compiles the module beforehand; compiling bytes is forbidden there.
import module from "../rules.wasm";

export default () => module;
