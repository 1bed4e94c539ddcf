// The arguments of a call as one object, those of the path among them.

import { plans } from "../generated/anthropic-plans.js";

/** What the core was given: `{ id, params }`. */
export function paramsOf(call, { id, params }) {
  const { id: name } = plans.find((one) => one.call === call);
  return name ? { ...params, [name]: id } : { ...params };
}
