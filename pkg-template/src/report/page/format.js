// Values of properties for people.

import { day, figure, moment } from "../words/figures.js";
import { roleName } from "../words/roles.js";

const isTime = (property, value) =>
  /(On|At|Start|End|Time)$/.test(property) && typeof value === "number" && Math.abs(value) > 1e10;

/** In a table: short. */
export function brief(property, value) {
  if (value === null || value === undefined) return "";
  if (isTime(property, value)) return day(value);
  return text(property, value);
}

/** By itself: exact. */
export function exact(property, value) {
  if (value === null || value === undefined) return "none";
  if (isTime(property, value)) return moment(value);
  return text(property, value);
}

function text(property, value) {
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number")
    return Number.isInteger(value) ? figure(value) : String(Math.round(value * 1000) / 1000);
  return /role$/i.test(property) ? roleName(value) : String(value);
}
