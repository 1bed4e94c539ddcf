// The tree of calls of the vendor's SDK as it is at run time.
import Anthropic from "@anthropic-ai/sdk";

export { Anthropic };

const isResource = (value) => typeof value === "object" && value !== null && "_client" in value;
const methodsOf = (resource) =>
  Object.getOwnPropertyNames(Object.getPrototypeOf(resource)).filter((name) => name !== "constructor");

/** The names of all calls below a resource. */
export function callsBelow(resource, prefix = "") {
  const below = Object.entries(resource).filter(([, value]) => isResource(value));
  return [
    ...methodsOf(resource).map((name) => prefix + name),
    ...below.flatMap(([name, child]) => callsBelow(child, `${prefix}${name}.`)),
  ];
}

/** The method of a call, bound to its resource. */
export function methodOf(tree, call) {
  const path = call.split(".");
  const name = path.pop();
  let resource = tree;
  for (const part of path) resource = resource?.[part];
  return resource?.[name]?.bind(resource);
}
