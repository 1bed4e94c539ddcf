// The way to the next page: both clients read every list to its end, and ask for the second page in the same way.
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsToken, rows } from "./arguments/index.mjs";
import { sameRequest } from "./lib/compare.mjs";
import { ours, readThrough, theirs } from "./lib/recorders.mjs";

/** The lists that go on from an object's id; all others answer with a token of the next page. */
const byIDs = ["users.list", "invites.list", "workspaces.list", "workspaces.members.list", "apiKeys.list"];

const first = [{ name: "first" }, { name: "second" }];
const second = [{ name: "third" }];
const idAnswers = [
  { data: first, has_more: true, first_id: "id_first", last_id: "id_second" },
  { data: second, has_more: false, first_id: "id_third", last_id: "id_third" },
];
const tokenAnswers = [
  { data: first, next_page: "page_2 of+two/=" },
  { data: second, next_page: null },
];

const lists = rows.filter(({ call }) => call.endsWith(".list"));

for (const call of new Set(lists.map((row) => row.call))) {
  test(call, async () => {
    const bodies = byIDs.includes(call) ? idAnswers : tokenAnswers;
    const settings = { bodies, token: needsToken(call) };
    for (const row of lists.filter((one) => one.call === call)) await compare(settings, row);
  });
}

async function compare(settings, row) {
  const left = await readThrough(theirs(settings), row.call, row.args);
  const right = await readThrough(ours(settings), row.call, row.args);
  assert.equal(left.requests.length, 2, row.label);
  assert.equal(right.requests.length, 2, row.label);
  assert.deepEqual(JSON.parse(JSON.stringify(right.items)), left.items, row.label);
  sameRequest(left.requests[0], right.requests[0], row);
  const next = { ...row, args: argsOfSecond(row), label: `${row.label}, second page` };
  sameRequest(left.requests[1], right.requests[1], next);
  assert.deepEqual(cursorOf(right.requests[1]), cursorExpected(row), row.label);
}

const queryOf = ({ args }) => (typeof args.at(-1) === "object" ? args.at(-1) : null);

/** Where the second page begins, from the facts: to the end of the first, or to its beginning when going backwards. */
function cursorExpected(row) {
  if (!byIDs.includes(row.call)) return { page: tokenAnswers[0].next_page };
  return queryOf(row)?.before_id ? { before_id: "id_first" } : { after_id: "id_second" };
}

const cursorOf = ({ query }) =>
  Object.fromEntries(query.filter(([name]) => ["page", "after_id", "before_id"].includes(name)));

/** The arguments with which a caller would ask for the second page. */
function argsOfSecond(row) {
  const path = row.args.filter((one) => typeof one === "string");
  return [...path, { ...queryOf(row), ...cursorExpected(row) }];
}
