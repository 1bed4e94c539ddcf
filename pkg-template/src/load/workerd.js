// Workers: the runtime compiles the module beforehand; compiling bytes is forbidden there.
import module from "../core_bg.wasm";

export default () => module;
