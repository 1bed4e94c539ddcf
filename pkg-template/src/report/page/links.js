// Ways to the details of an entity, by the address of the page, so that "back" works.

import { keyOf, nameOf, numberOf } from "./data.js";
import { bdi, h } from "./dom.js";
import { exact } from "./format.js";

export const addressOf = (key) => `#/entity/${encodeURIComponent(key)}`;

export function openEntity(number) {
  location.hash = addressOf(keyOf(number));
}

/** A link where there is something to show, else the text alone. `end`: a number, or a key. */
export function linkTo(end, text) {
  const number = typeof end === "number" ? end : numberOf(end);
  if (number === undefined || number < 0) return bdi(text ?? end);
  return h("a", { href: addressOf(keyOf(number)) }, bdi(text ?? nameOf(number)));
}

/** So many of a list of things. */
const NAMED = 12;

/** The value of a property; where it is the key of something in the graph, it leads there. */
export function linkedValue(property, value) {
  const isKey = (one) => typeof one === "string" && numberOf(one) !== undefined;
  if (isKey(value)) return linkTo(value);
  if (!Array.isArray(value) || !value.some(isKey)) return bdi(exact(property, value));
  const rest = value.length - NAMED;
  const named = value.slice(0, NAMED).flatMap((one, at) => [at > 0 && ", ", linkTo(one)]);
  return [...named, rest > 0 && ` and ${rest} more`];
}
