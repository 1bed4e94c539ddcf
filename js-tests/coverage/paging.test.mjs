// Every list is read in the smallest pages there are, and comes to what it is in large ones.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { byIDs, byTokens } from "./cases/lists.mjs";
import { anthropic } from "./lib/endpoints.mjs";
import { all, pagesOf } from "./lib/lists.mjs";
import { methodOf } from "./lib/tree.mjs";
import { ANACONDA_CALLS, ANTHROPIC_CALLS, consoleWorld, orgWorld } from "./lib/world.mjs";

const isList = (call) => call.endsWith(".list");

/** The list with a limit, and everything that it has. */
async function begin(call, { args }) {
  const { client, seed, emulator } = consoleWorld(call);
  const path = args(seed);
  const query = path.pop();
  const list = (more) => methodOf(client, call)(...path, { ...query, ...more });
  const whole = await all(list({ limit: 20 }));
  emulator.requests.length = 0;
  return { list, whole, emulator };
}

test("every list is in the table, with the paging that docs/endpoints.md says", () => {
  const lists = ANTHROPIC_CALLS.filter(isList);
  assert.deepEqual([...lists].sort(), [...Object.keys(byIDs), ...Object.keys(byTokens)].sort());
  for (const call of lists)
    assert.equal(anthropic[call].paging, call in byIDs ? "`after_id`, `before_id`" : "`page`", call);
});

describe("by the id of an object", () => {
  for (const [call, row] of Object.entries(byIDs))
    test(call, async () => {
      const { list, whole, emulator } = await begin(call, row);
      const pages = await pagesOf(list({ limit: 1 }));
      assert.ok(pages.length >= 2, `${pages.length} pages`);
      assert.equal(emulator.requests.length, pages.length);
      assert.ok(pages.every(({ data }) => data.length === 1));
      assert.deepEqual(
        pages.flatMap(({ data }) => data),
        whole,
      );
      assert.deepEqual(
        pages.map((page) => page.hasNextPage()),
        pages.map((_, index) => index < pages.length - 1),
      );
      // Backwards from the last one, page by page.
      const before = pages.at(-1).first_id;
      const back = await pagesOf(list({ limit: 1, before_id: before }));
      assert.deepEqual(back.flatMap(({ data }) => data).reverse(), whole.slice(0, -1));
    });
});

describe("by a token", () => {
  for (const [call, row] of Object.entries(byTokens))
    test(call, async () => {
      const { list, whole, emulator } = await begin(call, row);
      const pages = await pagesOf(list({ limit: 1 }));
      assert.equal(emulator.requests.length, pages.length);
      assert.deepEqual(
        pages.flatMap(({ data }) => data),
        whole,
      );
      if (row.whole) return assert.equal(pages.length, 1, row.whole);
      assert.ok(pages.length >= 2, `${pages.length} pages`);
      for (const [index, { data }] of pages.entries()) {
        const counted = row.of ? new Set(data.map((one) => JSON.stringify(one[row.of]))).size : data.length;
        assert.ok(counted <= 1 + (index === 0 ? (row.extra ?? 0) : 0), `${counted} on page ${index}`);
      }
      // A cursor that was kept goes on in a new list.
      const [first, second] = pages;
      assert.deepEqual((await list({ limit: 1, ...first.cursor })).data, second.data);
      assert.equal(pages.at(-1).cursor, null);
    });
});

describe("Anaconda's lists come whole", () => {
  for (const call of ANACONDA_CALLS.filter(isList))
    test(call, async () => {
      const { client, userID, emulator } = orgWorld();
      const args = call === "tokens.list" ? [userID("ana@example.org")] : [];
      const page = await methodOf(client, call)(...args);
      assert.ok(page.data.length > 0);
      assert.equal(page.hasNextPage(), false);
      assert.equal(page.cursor, null);
      assert.equal(await page.nextPage(), null);
      emulator.requests.length = 0;
      const pages = await pagesOf(methodOf(client, call)(...args));
      assert.equal(pages.length, 1);
      assert.equal(emulator.requests.length, 1);
    });
});
