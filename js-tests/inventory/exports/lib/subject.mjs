// What is exported: inventories as the packed package makes them, and plain objects that are changed at will.
import { pathToFileURL } from "node:url";
import { project } from "../../../lib/project.mjs";
import { EMPTY, WIRE } from "../../lib/hostile.mjs";
import { plainInventory } from "../../lib/plain.mjs";
import { recordingOf } from "../../lib/recording.mjs";

const consumer = await project({ "all.mjs": 'export * from "rolecall/inventory";\n' });
export const { exportAs, fromResponses, loadIntoJupiterOne } = await import(
  pathToFileURL(consumer.path("all.mjs")).href
);

export const hostile = fromResponses(recordingOf(WIRE));
export const empty = fromResponses(recordingOf(EMPTY));
/** The same, put together without the package. */
export const plain = plainInventory(WIRE);
/** Without even an organization. */
export const nothing = plainInventory({ ...EMPTY, organization: null });

export const text = (inventory, format, options) => exportAs(inventory, format, options).text();

/** Of a format of several files: name → text. */
export async function files(inventory, format, options) {
  const all = {};
  for await (const file of exportAs(inventory, format, options)) all[file.name] = await file.text();
  return all;
}

/** `value` without what is null. */
export const withoutNull = (value) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
