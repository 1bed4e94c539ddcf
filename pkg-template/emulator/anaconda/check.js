/**
 * Strict reading of bodies and queries. Unknown names and wrong types are refused, so that a client
 * under test cannot get away with something the contract does not name. All complaints of a
 * request come in one answer.
 *
 * A check is `(value) => issues`, each `{ at?: string[], msg, type }`.
 */
import { EMAIL, isPlainObject } from "../check.js";
import { unprocessable } from "./errors.js";
import { readTime } from "./time.js";

export const required = (check) => ({ check, required: true });
export const optional = (check, fallback) => ({ check, fallback });
export const optionalOrNull = (check) => ({ check, nullable: true, fallback: null });

const only = (msg, type) => [{ msg, type }];

export const text = (value) =>
  typeof value === "string" ? [] : only("Input should be a valid string", "string_type");

export const email = (value) => {
  if (typeof value !== "string") return text(value);
  return EMAIL.test(value) ? [] : only("value is not a valid email address", "value_error");
};

export const integer = (value) =>
  Number.isInteger(value) ? [] : only("Input should be a valid integer", "int_type");

export const boolean = (value) =>
  typeof value === "boolean" ? [] : only("Input should be a valid boolean", "bool_type");

export const dateTime = (value) =>
  readTime(value) === null ? only("Input should be a valid datetime with an offset", "datetime_parsing") : [];

export const listOf = (check) => (value) => {
  if (!Array.isArray(value)) return only("Input should be a valid list", "list_type");
  return value.flatMap((entry, i) =>
    check(entry).map((issue) => ({ ...issue, at: [String(i), ...(issue.at ?? [])] })),
  );
};

/** What is not sent comes out as its fallback. */
export function readFields(value, fields) {
  if (!isPlainObject(value)) {
    throw unprocessable([{ loc: ["body"], msg: "Input should be a valid object", type: "model_type" }]);
  }
  const issues = unknown(Object.keys(value), fields, "body");
  const read = {};
  for (const [name, field] of Object.entries(fields)) {
    read[name] = field.fallback;
    if (!Object.hasOwn(value, name)) {
      if (field.required) issues.push({ loc: ["body", name], msg: "Field required", type: "missing" });
      continue;
    }
    read[name] = value[name];
    if (value[name] === null && field.nullable) continue;
    for (const { at = [], msg, type } of field.check(value[name])) {
      issues.push({ loc: ["body", name, ...at], msg, type });
    }
  }
  if (issues.length > 0) throw unprocessable(issues);
  return read;
}

/** Every query parameter of this API is a switch. `defaults` names them. */
export function readSwitches(search, defaults = {}) {
  const parameters = new URLSearchParams(search);
  const issues = unknown(new Set(parameters.keys()), defaults, "query");
  const read = { ...defaults };
  for (const name of Object.keys(defaults)) {
    const values = parameters.getAll(name);
    if (values.length === 0) continue;
    if (values.length > 1 || (values[0] !== "true" && values[0] !== "false")) {
      issues.push({ loc: ["query", name], msg: "Input should be true or false", type: "bool_parsing" });
    }
    read[name] = values[0] === "true";
  }
  if (issues.length > 0) throw unprocessable(issues);
  return read;
}

function unknown(names, known, place) {
  return [...names]
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => ({ loc: [place, name], msg: "Extra inputs are not permitted", type: "extra_forbidden" }));
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** For ids nobody has: one of another shape is an ill-formed request, not a thing that is missing. */
export function checkUUID(id, name) {
  if (UUID.test(id)) return;
  throw unprocessable([{ loc: ["path", name], msg: "Input should be a valid UUID", type: "uuid_parsing" }]);
}
