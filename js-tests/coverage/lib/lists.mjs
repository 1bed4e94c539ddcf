// Reading lists to their end, and what a refusal looks like.
import assert from "node:assert/strict";
import { rolecall } from "../../client/lib/package.mjs";

export async function all(list) {
  const items = [];
  for await (const item of list) items.push(item);
  return items;
}

export async function pagesOf(list) {
  const pages = [];
  for await (const page of list.pages()) pages.push(page);
  return pages;
}

export const idsOf = (items) => items.map(({ id }) => id);
export const sorted = (values) => [...values].sort();

/** The same objects, in whatever order. */
export const sameSet = (actual, expected) =>
  assert.deepEqual(
    sorted(actual.map((one) => JSON.stringify(one))),
    sorted(expected.map((one) => JSON.stringify(one))),
  );

/** Refused by the server with this status, and perhaps a code. */
export async function refused(promise, status, errorCode) {
  const error = await promise.then(
    () => assert.fail("nothing was refused"),
    (error) => error,
  );
  assert.ok(rolecall.isAPIError(error), String(error));
  assert.equal(error.status, status, error.message);
  if (errorCode !== undefined) assert.equal(error.errorCode, errorCode);
}
