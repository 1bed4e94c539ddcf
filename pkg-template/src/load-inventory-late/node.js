// Node and Bun: the file is read at once, so nothing has to be awaited.
import { readFileSync } from "node:fs";

export default (url) => readFileSync(url ?? new URL("../inventory-late.wasm", import.meta.url));
