// Workers: the runtime compiles the module beforehand; compiling bytes is forbidden there.
import module from "../core.wasm";

export default () => module;
