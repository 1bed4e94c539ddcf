// Answers: lists in their three shapes as pages, counts of seats, fields that are null, bodies that are empty.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ADMIN,
  answer,
  CALLS,
  caught,
  END,
  emulate,
  member,
  none,
  ok,
  start,
  throws,
  USER,
} from "./lib/org.mjs";

const account = { name: "ci", client_id: "c-1", org_id: "o-1" };
const on = (body, options) => start({ ...ADMIN, api: [ok(body)], ...options });

describe("lists of service accounts", () => {
  const shapes = {
    items: [{ items: [account, account] }, [account, account]],
    "a bare array": [
      [account, account],
      [account, account],
    ],
    "a bare object": [account, [account]],
    "no items": [{ items: [] }, []],
    "an empty array": [[], []],
  };
  for (const [name, [body, data]] of Object.entries(shapes))
    test(`${name}`, async () => {
      const { org } = on(body, { responseChecks: "throw" });
      const page = await org.serviceAccounts.list();
      assert.deepEqual({ ...page }, { data });
      assert.deepEqual(page.issues, []);
      const items = [];
      for await (const one of org.serviceAccounts.list()) items.push(one);
      assert.deepEqual(items, data);
    });
  for (const listShape of ["items", "array", "object"])
    test(`the emulator's ${listShape}`, async () => {
      const { org } = emulate({ anaconda: { listShape } });
      assert.deepEqual(
        (await org.serviceAccounts.list()).data.map(({ name }) => name),
        ["emulator"],
      );
    });
});

describe("pages", () => {
  test("one page is all there is", async () => {
    const { org, calls } = on({ items: [member(), member({ id: "b" })] });
    const page = await org.users.list();
    assert.deepEqual([page.cursor, page.hasNextPage(), page.issues], [null, false, []]);
    assert.equal(await page.nextPage(), null);
    assert.equal(await page.getNextPage(), null);
    const seen = [];
    for await (const { id } of page) seen.push(id);
    for await (const { data } of page.pages()) seen.push(data.length);
    assert.deepEqual(seen, [USER, "b", 2]);
    assert.equal(calls.length, 1);
    for await (const { data } of org.users.list().pages()) seen.push(data.length);
    for await (const { data } of org.users.list().iterPages()) seen.push(data.length);
    assert.deepEqual(seen, [USER, "b", 2, 2, 2]);
    assert.equal(calls.length, 3);
  });
  test("it is sent at once and once, however it is read", async () => {
    const { org, calls } = on({ items: [member()] });
    const list = org.tokens.list(USER);
    await list;
    await list;
    for await (const _ of list);
    await list.withResponse();
    assert.equal(calls.length, 1);
  });
  test("other wire fields stay, `items` becomes `data`", async () => {
    const { org } = on({ items: [member()], total: 7, next: null });
    assert.deepEqual({ ...(await org.users.list()) }, { data: [member()], total: 7, next: null });
  });
  test("items that are null count as none, and that is told", async () => {
    const { org } = on({ items: null });
    const page = await org.users.list();
    assert.deepEqual(page.data, []);
    assert.equal(page.issues.length, 1);
  });
  for (const body of [{ items: 5 }, { items: {} }, { items: "x" }, 5, "text", true])
    test(`${JSON.stringify(body)} is no list`, async () => {
      const { org } = on(JSON.stringify(body));
      assert.equal((await caught(org.users.list())).name, "ContractError");
    });
});

describe("what users may look like", () => {
  const odd = {
    "a managed user without an address": { email: null },
    "a managed user whose address is left out": { email: undefined },
    "a role of later days": { role: "auditor" },
    "fields of later days": { avatar: { url: "x" }, subscriptions: ["a", "b"] },
    "an id that is no UUID": { id: "7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e" },
    "names and groups left out": { first_name: undefined, last_name: undefined, groups: undefined },
  };
  for (const [name, more] of Object.entries(odd))
    test(name, async () => {
      const body = JSON.parse(JSON.stringify({ items: [member(more)] }));
      const page = await on(body, { responseChecks: "throw" }).org.users.list();
      assert.deepEqual(page.data, body.items);
    });
  test("a missing id is told, and the data delivered as it came", async () => {
    const body = JSON.parse(JSON.stringify({ items: [member({ id: undefined })] }));
    const page = await on(body).org.users.list();
    assert.deepEqual(page.data, body.items);
    assert.deepEqual(
      page.issues.map(({ path, code }) => [path.join("."), code]),
      [["items.0.id", "required"]],
    );
    const error = await caught(on(body, { responseChecks: "throw" }).org.users.list());
    assert.equal(`${error.name} ${error.code}`, "ContractError contract_mismatch");
    assert.deepEqual((await on(body, { responseChecks: "off" }).org.users.list()).issues, []);
  });
});

describe("seats as numbers", () => {
  const lists = { users_in_onboarding_process: [], users_unavailable_for_onboarding: ["ana@example.org"] };
  const counted = async (total) => {
    const { org } = on({ ...lists, total_organization_seats: total, available_organization_seats: "0" });
    const result = await org.users.autoRegister({ user_emails: ["ana@example.org"] });
    assert.deepEqual(result.users_unavailable_for_onboarding, ["ana@example.org"]);
    assert.equal(result.available_organization_seats, 0);
    return [result.total_organization_seats, result.total_organization_seats_raw];
  };
  const cases = [
    ["40", 40, "40"],
    [40, 40, "40"],
    ["0", 0, "0"],
    ["007", 7, "007"],
    ["unlimited", null, "unlimited"],
    ["4.5", null, "4.5"],
    ["", null, ""],
    ["40 seats", null, "40 seats"],
    ["9".repeat(30), null, "9".repeat(30)],
    [null, null, null],
    [undefined, null, null],
  ];
  for (const [given, number, raw] of cases)
    test(`${JSON.stringify(given)}`, async () => assert.deepEqual(await counted(given), [number, raw]));
  test("none of the four fields is required", async () => {
    const { org } = on({}, { responseChecks: "throw" });
    const result = await org.users.autoRegister({ user_emails: ["ana@example.org"] });
    assert.equal(result.total_organization_seats, null);
    assert.equal(result.available_organization_seats, null);
  });
});

describe("bodies of calls that answer with nothing", () => {
  const silent = ["serviceAccounts.delete", "users.remove", "seats.assign", "seats.revoke", "tokens.revoke"];
  for (const call of silent)
    test(call, async () => {
      for (const given of [none, answer(200, ""), answer(201, "null"), ok({ id: "x" }), ok([])]) {
        const { org, calls } = start({ ...ADMIN, api: [given], responseChecks: "throw" });
        assert.equal(await CALLS[call][0](org), undefined);
        assert.equal(calls.length, 1);
      }
      // As likely from something on the way as from the API.
      for (const body of ["<p>done</p>", "["]) {
        const { org, calls } = start({ ...ADMIN, api: [answer(200, body)] });
        await throws(() => CALLS[call][0](org), "UncertainOutcomeError", "uncertain_outcome");
        assert.equal(calls.length, 1);
      }
    });
});

describe("bodies of calls whose answer has no schema", () => {
  for (const call of ["tokens.update", "tokens.sync"])
    test(call, async () => {
      for (const body of ["", "null", null]) {
        const { org, calls } = start({ api: [answer(200, body)] });
        assert.equal((await CALLS[call][0](org)) ?? null, null);
        assert.equal(calls.length, 1);
      }
      const { org } = on({ expires_at: END, more: [1] });
      assert.deepEqual(await CALLS[call][0](org), { expires_at: END, more: [1] });
    });
});

describe("creations", () => {
  test("null as the end of a new token is no error", async () => {
    const body = { token: "invented-token-value", expires_at: null };
    assert.deepEqual(
      await on(body, { responseChecks: "throw" }).org.tokens.create(USER, { expires_at: END }),
      body,
    );
  });
  for (const call of ["serviceAccounts.create", "users.add", "tokens.create", "users.autoRegister"])
    for (const body of ["", "<p>done</p>", "[", "null"])
      test(`${call}: a success that cannot be read (${JSON.stringify(body)}) is never sent again`, async () => {
        const { org, calls } = start({ ...ADMIN, api: [answer(200, body), ok({ items: [] })] });
        const error = await caught(CALLS[call][0](org));
        assert.ok(["UncertainOutcomeError", "ContractError"].includes(error.name), error.stack);
        assert.equal(calls.filter(({ method }) => method === "POST").length, 1);
      });
  test("a read that cannot be read is repeated", async () => {
    const { org, calls } = start({ api: [answer(200, "<p>"), ok({ items: [] })] });
    assert.deepEqual((await org.users.list()).data, []);
    assert.equal(calls.length, 2);
  });
});

test("a list that is longer than allowed", async () => {
  const { org } = on({ items: Array(100).fill(member()) }, { maxResponseBytes: 500 });
  await throws(() => org.users.list(), "ContractError", "answer_too_large");
});
