/**
 * Query parameters, as strictly as bodies: every name must be known and sent once, lists come with
 * brackets and may repeat.
 */
import { badRequest } from "./errors.js";

/**
 * @param {URLSearchParams} search
 * @param {Record<string, (values: string[], name: string) => unknown>} readers by parameter name
 */
export function readQuery(search, readers) {
  const read = {};
  for (const name of new Set(search.keys())) {
    if (!Object.hasOwn(readers, name)) throw badRequest(`${name}: unknown query parameter`);
    read[name.replace(/\[\]$/, "")] = readers[name](search.getAll(name), name);
  }
  return read;
}

function single(values, name) {
  if (values.length > 1) throw badRequest(`${name}: must be given once`);
  return values[0];
}

export const string = single;

export const nonEmpty = (values, name) => {
  const value = single(values, name);
  if (value === "") throw badRequest(`${name}: must not be empty`);
  return value;
};

export const boolean = (values, name) => {
  const value = single(values, name);
  if (value !== "true" && value !== "false") throw badRequest(`${name}: must be true or false`);
  return value === "true";
};

export const integer = (least, most) => (values, name) => {
  const value = single(values, name);
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw badRequest(`${name}: must be an integer from ${least} to ${most}`);
  }
  return number;
};

export const choice =
  (...options) =>
  (values, name) => {
    const value = single(values, name);
    if (!options.includes(value)) throw badRequest(`${name}: must be one of ${options.join(", ")}`);
    return value;
  };

export const strings =
  ({ max }) =>
  (values, name) => {
    if (values.length > max) throw badRequest(`${name}: must have at most ${max} entries`);
    return new Set(values);
  };

export const choices =
  (...options) =>
  (values, name) => {
    for (const value of values) {
      if (!options.includes(value)) throw badRequest(`${name}: must be one of ${options.join(", ")}`);
    }
    return new Set(values);
  };
