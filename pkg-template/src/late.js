// Parts of the package that are loaded when they are first used; scripts/lib/assemble.mjs names them.

import { LoadError } from "./errors.js";

/** What a part exports. `part` is the promise of its import, written out where bundlers see it. */
export const late = (part) =>
  part.catch((cause) => {
    const message = "a part of this package was not loaded: serve all files of its `dist` folder together";
    throw new LoadError({ code: "wasm_not_found", message, cause });
  });
