/**
 * Faults on demand. `next` rules are used up, `always` rules stay; the first rule that matches a
 * request, `next` before `always`, is the only one applied to it.
 *
 * - Without `status` the service acts as usual and the rule bends what comes back.
 * - With `status` the service does not act and the rule makes the answer, except with
 *   `reset: "after"`, where the service acts and no answer comes at all.
 */
const KEYS = ["match", "times", "status", "body", "headers", "delay", "reset", "stall", "truncate"];

export function createFaults() {
  let once = [];
  let standing = [];
  const add = (list, rule, times) => {
    list.push({ rule: checked(rule), matches: matcher(rule.match ?? {}), left: rule.times ?? times });
  };
  return {
    /** What a test sees as `emulator.faults`. */
    face: {
      next: (rule) => add(once, rule, 1),
      always: (rule) => add(standing, rule, Number.POSITIVE_INFINITY),
      clear() {
        once = [];
        standing = [];
      },
    },

    /** The rule for this request, already counted; or undefined. */
    take(method, pathname) {
      for (const list of [once, standing]) {
        const index = list.findIndex((entry) => entry.matches(method, pathname));
        if (index < 0) continue;
        const entry = list[index];
        if (--entry.left <= 0) list.splice(index, 1);
        return entry.rule;
      }
      return undefined;
    },
  };
}

/** Whether the service carries the request out under this rule. */
export const serviceActs = (rule) =>
  rule?.reset === undefined ? rule?.status === undefined : rule.reset === "after";

/** The answer with the rule's own body and headers; a header set to null is taken away. */
export function bentAnswer(answer, rule) {
  const headers = { ...answer.headers };
  let { body } = answer;
  if (rule.body !== undefined) {
    const raw = typeof rule.body === "string" || rule.body instanceof Uint8Array;
    body = raw ? rule.body : JSON.stringify(rule.body);
    if (raw && /^\s*</.test(rule.body)) headers["content-type"] = "text/html; charset=utf-8";
  }
  for (const [name, value] of Object.entries(rule.headers ?? {})) {
    if (value === null) delete headers[name.toLowerCase()];
    else headers[name.toLowerCase()] = String(value);
  }
  return { status: answer.status, headers, body };
}

function matcher({ method, path }) {
  const matchesPath = pathMatcher(path);
  return (actual, pathname) =>
    (method === undefined || method.toUpperCase() === actual) && matchesPath(pathname);
}

/** `*` stands for any run of characters, slashes included; the query takes no part. */
function pathMatcher(path) {
  if (path === undefined) return () => true;
  // A fresh search each time: a global expression would remember where it stopped.
  if (path instanceof RegExp) return (pathname) => pathname.search(path) >= 0;
  const literal = path.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const expression = new RegExp(`^${literal.join(".*")}$`);
  return (pathname) => expression.test(pathname);
}

/** A misspelt rule would make a test pass for the wrong reason. */
function checked(rule) {
  const bad = (what) => {
    throw new TypeError(`fault rule: ${what}`);
  };
  if (typeof rule !== "object" || rule === null) bad("must be an object");
  for (const key of Object.keys(rule)) if (!KEYS.includes(key)) bad(`unknown key ${key}`);
  for (const key of Object.keys(rule.match ?? {})) {
    if (key !== "method" && key !== "path") bad(`unknown key match.${key}`);
  }
  const integer = (key, from, to) => {
    const value = rule[key];
    if (value === undefined) return;
    if (!Number.isInteger(value) || value < from || value > to) bad(`${key} is out of range`);
  };
  integer("times", 1, Number.MAX_SAFE_INTEGER);
  integer("status", 200, 599);
  integer("truncate", 0, Number.MAX_SAFE_INTEGER);
  integer("delay", 0, 2 ** 31 - 1);
  const among = (key, ...values) => {
    if (rule[key] !== undefined && !values.includes(rule[key])) bad(`${key}: ${values.join(" or ")}`);
  };
  among("reset", "before", "after");
  among("stall", "headers", "body");
  return { ...rule };
}
