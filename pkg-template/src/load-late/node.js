// Node and Bun: the file is read at once, so nothing has to be awaited. For a check before a call.
import { readFileSync } from "node:fs";

export default (url) => readFileSync(url ?? new URL("../rules.wasm", import.meta.url));
