/** `filter[]=dimension:value`: any of the values of a dimension, and every dimension (API reference). */
import { badRequest } from "../errors.js";
import * as read from "../query.js";

const MOST = 100;

/** @param {Record<string, string[] | null>} dimensions the values of each, or null for any */
export const filterParameter = (dimensions) => (values, name) => {
  if (values.length > MOST) throw badRequest(`${name}: must have at most ${MOST} entries`);
  const wanted = {};
  for (const value of values) {
    const [, dimension, rest] = /^([^:]*):(.+)$/s.exec(value) ?? [];
    if (dimension === undefined || !Object.hasOwn(dimensions, dimension)) {
      throw badRequest(`${name}: must be dimension:value with one of ${Object.keys(dimensions).join(", ")}`);
    }
    const known = dimensions[dimension];
    if (known !== null && !known.includes(rest)) {
      throw badRequest(`${name}: ${dimension} must be one of ${known.join(", ")}`);
    }
    wanted[dimension] ??= [];
    wanted[dimension].push(rest);
  }
  return wanted;
};

export const groupParameter = (groups) => (values, name) => {
  if (values.length > MOST) throw badRequest(`${name}: must have at most ${MOST} entries`);
  return read.choices(...groups)(values, name);
};

/** Without a filter of that dimension everything passes. */
export const passes = (filter, dimension, value) => filter?.[dimension]?.includes(value) ?? true;

export const passesAnyCase = (filter, dimension, value) =>
  filter?.[dimension]?.some((wanted) => wanted.toLowerCase() === value.toLowerCase()) ?? true;
