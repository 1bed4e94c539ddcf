// Workers: the runtime compiles the module beforehand; compiling bytes is forbidden there.
import module from "../inventory-late.wasm";

export default () => module;
