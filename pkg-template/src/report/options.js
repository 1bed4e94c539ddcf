// The options of `report`, checked before anything else happens.

const NAMES = ["findings", "previous", "now"];

export function readOptions(options, ValidationError) {
  const issues = [];
  const complain = (name, code, message) =>
    issues.push({ path: [name], code, message: `\`${name}\` ${message}`, params: {} });
  const given = typeof options === "object" && options !== null ? options : {};
  for (const name of Object.keys(given))
    if (!NAMES.includes(name)) complain(name, "unknown_key", "is not an option");
  const now = instant(given.now);
  if (given.now === undefined) complain("now", "required", "is missing: give a Date or milliseconds");
  else if (now === undefined) complain("now", "option", "must be a Date or milliseconds");
  const findings = given.findings ?? null;
  if (findings !== null && !Array.isArray(findings))
    complain("findings", "option", "must be a list of findings");
  const previous = given.previous ?? null;
  if (previous !== null && !isInventory(previous) && !isDiff(previous))
    complain("previous", "option", "must be an earlier inventory or what `diff` returns");
  if (issues.length > 0) refuse(ValidationError, issues);
  return { now, findings, previous };
}

/** Milliseconds, or undefined where it is no point in time. */
function instant(value) {
  const isDate = Object.prototype.toString.call(value) === "[object Date]";
  const time = isDate ? Date.prototype.getTime.call(value) : value;
  return typeof time === "number" && Math.abs(time) <= 8.64e15 ? time : undefined;
}

export const isInventory = (value) => typeof value?.entities === "function";
const isDiff = (value) => typeof value?.access === "object" && Array.isArray(value.leftOut);

export function refuse(ValidationError, issues) {
  const message = `\`report\`: ${issues.map(({ message }) => message).join("; ")}`;
  throw new ValidationError({ code: "invalid_option", message, call: "report", issues });
}
