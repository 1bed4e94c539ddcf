import assert from "node:assert/strict";
import { test } from "node:test";
import { Shelf } from "../../pkg-template/emulator/shelf.js";
import { inOrder, tokenPageOf, tokenPageParameters } from "../../pkg-template/emulator/token-pages.js";

const show = (item) => item;
const PATH = "/v1/organizations/things";
const call = (query = {}, pathname = PATH) => ({ pathname, query });
const refused = (act) => assert.throws(act, (error) => error.status === 400);

/** Six things, `a` the oldest. */
function shelf() {
  const things = new Shelf();
  for (const id of "abcdef") things.add({ id });
  return things;
}
const ids = (page) => page.data.map((it) => it.id).join("");

test("newest first, `data` and `next_page` and nothing else, null at the end", () => {
  const things = shelf();
  const first = tokenPageOf(things, call({ limit: 4 }), { show });
  assert.deepEqual(Object.keys(first), ["data", "next_page"]);
  assert.equal(ids(first), "fedc");
  const second = tokenPageOf(things, call({ limit: 4, page: first.next_page }), { show });
  assert.equal(ids(second), "ba");
  assert.equal(second.next_page, null);
});

test("an exactly full last page has no next one; 20 by default, or everything", () => {
  const things = shelf();
  assert.equal(tokenPageOf(things, call({ limit: 6 }), { show }).next_page, null);
  for (let i = 0; i < 30; i++) things.add({ id: `x${i}` });
  assert.equal(tokenPageOf(things, call(), { show }).data.length, 20);
  const everything = tokenPageOf(things, call(), { show, defaultLimit: null });
  assert.equal(everything.data.length, 36);
  assert.equal(everything.next_page, null);
});

test("a token is opaque and bound to path and parameters, whatever their order", () => {
  const things = shelf();
  const query = { limit: 2, kinds: new Set(["p", "q"]), deep: true };
  const { next_page: page } = tokenPageOf(things, call(query), { show });
  assert.match(page, /^[\w-]+$/);
  assert.ok(!["e", "1", "4"].includes(page));
  const again = { page, deep: true, kinds: new Set(["q", "p"]), limit: 2 };
  assert.equal(ids(tokenPageOf(things, call(again), { show })), "dc");
  for (const changed of [
    { ...query, page, limit: 3 },
    { ...query, page, deep: false },
    { ...query, page, kinds: new Set(["p"]) },
    { ...query, page, more: "x" },
    { limit: 2, page },
  ]) {
    refused(() => tokenPageOf(things, call(changed), { show }));
  }
  refused(() => tokenPageOf(things, call({ ...query, page }, `${PATH}/other`), { show }));
});

test("what is no token is refused", () => {
  const { next_page: page } = tokenPageOf(shelf(), call({ limit: 2 }), { show });
  for (const wrong of ["x", "e", "page_", "page_ZQ", `${page}x`, page.slice(0, -1), "%", "ü"]) {
    refused(() => tokenPageOf(shelf(), call({ limit: 2, page: wrong }), { show }));
  }
});

test("what is removed meanwhile is neither repeated nor loses others; an unknown cursor is refused", () => {
  const things = shelf();
  const { next_page: page } = tokenPageOf(things, call({ limit: 2 }), { show });
  things.remove("e");
  assert.equal(ids(tokenPageOf(things, call({ limit: 2, page }), { show })), "dc");
  refused(() => tokenPageOf(new Shelf(), call({ limit: 2, page }), { show }));
});

test("filters, and the style of the reports", () => {
  const keep = ({ id }) => "ace".includes(id);
  const page = tokenPageOf(shelf(), call({ limit: 2 }), { show, keep, hasMore: true });
  assert.deepEqual(Object.keys(page), ["data", "has_more", "next_page"]);
  assert.equal(ids(page), "ec");
  assert.equal(page.has_more, true);
  const rest = tokenPageOf(shelf(), call({ limit: 2, page: page.next_page }), { show, keep, hasMore: true });
  assert.deepEqual(rest, { data: [{ id: "a" }], has_more: false, next_page: null });
});

test("rows in the order they are given", () => {
  const rows = inOrder([...shelf()]);
  const first = tokenPageOf(rows, call({ limit: 4 }), { show });
  assert.equal(ids(first), "abcd");
  const rest = tokenPageOf(rows, call({ limit: 4, page: first.next_page }), { show });
  assert.equal(ids(rest), "ef");
  assert.equal(rest.next_page, null);
  assert.deepEqual(tokenPageOf(inOrder([]), call(), { show }), { data: [], next_page: null });
});

test("rows ahead count on the first page, but one more always follows them", () => {
  const how = { show, ahead: [{ id: "!" }] };
  const things = shelf();
  assert.equal(ids(tokenPageOf(things, call({ limit: 3 }), how)), "!fe");
  const single = tokenPageOf(things, call({ limit: 1 }), how);
  assert.equal(ids(single), "!f");
  assert.equal(ids(tokenPageOf(things, call({ limit: 1, page: single.next_page }), how)), "e");
  assert.deepEqual(tokenPageOf(new Shelf(), call({ limit: 1 }), how).next_page, null);
});

test("the parameters: `limit` within its bounds, `page` not empty", () => {
  const { limit, page } = tokenPageParameters({ max: 100 });
  assert.equal(limit(["1"], "limit"), 1);
  assert.equal(limit(["100"], "limit"), 100);
  for (const wrong of ["0", "101", "1.5", "-1", "ten", ""]) refused(() => limit([wrong], "limit"));
  refused(() => page([""], "page"));
});
