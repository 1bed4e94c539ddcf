/**
 * Strict checks of request bodies: unknown fields, wrong types and missing fields are refused, so
 * that a client under test cannot get away with sending something the contract does not name.
 *
 * A check is `(value, name) => void` and throws. `field` adds whether it must be there and whether
 * null will do.
 */
import { badRequest } from "./errors.js";

export const required = (check) => ({ check, required: true, nullable: false });
export const optional = (check) => ({ check, required: false, nullable: false });
export const optionalOrNull = (check) => ({ check, required: false, nullable: true });

/** Checks `value` against `fields` and returns a copy holding only what was sent and is not null. */
export function checkObject(value, fields, name = "body") {
  if (!isPlainObject(value)) throw badRequest(`${name}: must be an object`);
  const at = (key) => (name === "body" ? key : `${name}.${key}`);
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(fields, key)) throw badRequest(`${at(key)}: unknown field`);
  }
  const sent = {};
  for (const [key, field] of Object.entries(fields)) {
    if (!Object.hasOwn(value, key)) {
      if (field.required) throw badRequest(`${at(key)}: field required`);
      continue;
    }
    if (value[key] === null) {
      if (!field.nullable) throw badRequest(`${at(key)}: must not be null`);
      continue;
    }
    field.check(value[key], at(key));
    sent[key] = value[key];
  }
  return sent;
}

export function isPlainObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Lengths count code points. */
export const text =
  ({ min = 0, max = Number.POSITIVE_INFINITY } = {}) =>
  (value, name) => {
    if (typeof value !== "string") throw badRequest(`${name}: must be a string`);
    const length = [...value].length;
    if (length < min) throw badRequest(`${name}: must have at least ${min} character(s)`);
    if (length > max) throw badRequest(`${name}: must have at most ${max} characters`);
  };

export const flag = (value, name) => {
  if (typeof value !== "boolean") throw badRequest(`${name}: must be true or false`);
};

export const whole =
  ({ min, max = Number.MAX_SAFE_INTEGER }) =>
  (value, name) => {
    if (!Number.isInteger(value) || value < min || value > max) {
      throw badRequest(`${name}: must be a whole number from ${min} to ${max}`);
    }
  };

/** An object of one of several shapes, which its `type` tells apart. */
export const variant = (shapes) => (value, name) => {
  if (!isPlainObject(value)) throw badRequest(`${name}: must be an object`);
  oneOf(...Object.keys(shapes))(value.type, `${name}.type`);
  checkObject(value, { type: required(text()), ...shapes[value.type] }, name);
};

export const pattern = (expression, says) => (value, name) => {
  if (typeof value !== "string") throw badRequest(`${name}: must be a string`);
  if (!expression.test(value)) throw badRequest(`${name}: must be ${says}`);
};

export const oneOf =
  (...values) =>
  (value, name) => {
    if (!values.includes(value)) throw badRequest(`${name}: must be one of ${values.join(", ")}`);
  };

export const listOf =
  (check, { max = Number.POSITIVE_INFINITY } = {}) =>
  (value, name) => {
    if (!Array.isArray(value)) throw badRequest(`${name}: must be a list`);
    if (value.length > max) throw badRequest(`${name}: must have at most ${max} entries`);
    value.forEach((entry, i) => {
      check(entry, `${name}.${i}`);
    });
  };

export function userProfile(value, field) {
  text()(value, field);
  if (!/^uprof_./.test(value)) {
    throw badRequest(`${field}: no such user profile`, "user_profile_not_found");
  }
}

/** The names of service accounts, issuers and rules. */
export const slug = (value, name) => {
  pattern(/^[a-z0-9-]+$/, "lower-case letters, digits and hyphens")(value, name);
  text({ min: 1, max: 255 })(value, name);
};

// The pattern the HTML standard gives for e-mail fields.
export const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
export const email = pattern(EMAIL, "an e-mail address");
