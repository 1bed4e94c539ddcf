// Names that are checked while somebody types them: at once, without a request.

import { needed } from "./needed.js";

export function defineNames(core) {
  const ask = (text) => {
    const given = typeof text === "string" ? text : "";
    return JSON.parse(needed(core, "names").name(given, given.normalize("NFKD")));
  };
  return {
    serviceAccount: {
      check(text) {
        const issues = ask(text).issues.map(({ path: [index] = [], ...issue }) =>
          index === undefined ? issue : { ...issue, index },
        );
        return { ok: issues.length === 0, issues };
      },
      suggest: (text) => ask(text).suggestion || null,
      get limits() {
        return ask("").limits;
      },
    },
  };
}
