// Workers: the runtime compiles the module beforehand; compiling bytes is forbidden there.
import module from "../inventory.wasm";

export default () => module;
