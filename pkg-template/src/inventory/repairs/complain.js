// Errors in the classes of the main package.

const CALL = "applyRepairs";

/** Throws an error of that class. */
export function complain({ errors }, name, code, what, more = {}) {
  throw new errors[name]({ code, message: `\`${CALL}\`: ${what}`, call: CALL, ...more });
}

/** Throws where there are issues. */
export function refuse(tools, code, issues) {
  if (issues.length === 0) return;
  complain(tools, "ValidationError", code, issues.map(({ message }) => message).join("; "), { issues });
}
