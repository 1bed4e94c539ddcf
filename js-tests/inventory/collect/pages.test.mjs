// Lists of several pages, and lists that go wrong in the middle.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { collect, graphOf, keysOf, ROOT, refusing, sent, start, stepOf } from "./lib/start.mjs";

const FILL = { members: 2100, workspaces: 2, keys: 1050 };
const isUsers = ({ pathname }) => pathname === `${ROOT}/users`;

/** Lets the emulator answer, then changes what came of the calls that `isMeant` names. */
const changing = (isMeant, change) => (fetch) => async (url, init) => {
  const response = await fetch(url, init);
  if (!isMeant(new URL(url))) return response;
  const { status, headers } = response;
  return new Response(JSON.stringify(change(await response.json(), new URL(url))), { status, headers });
};

test("go on where the server says", async () => {
  const { admin, emulator } = start({ fill: FILL });
  const made = await collect(admin);
  const users = sent(emulator).filter((line) => line.startsWith("GET /users"));
  assert.equal(users.length, 3);
  assert.equal(sent(emulator).filter((line) => line.startsWith("GET /api_keys")).length, 2);
  assert.equal(made.counts.anthropic_user, 2100);
  assert.equal(made.counts.anthropic_api_key, 1050);
});

test("a cursor that comes a second time ends the list as failed", async () => {
  let count = 0;
  let last;
  const { admin, emulator } = start({
    fill: { members: 30 },
    wrap: changing(isUsers, (page) => {
      assert.ok(++count < 10, "it goes round for ever");
      last ??= page.last_id;
      return { ...page, has_more: true, last_id: last };
    }),
  });
  const made = await collect(admin);
  const step = stepOf(made, "fetch-users");
  assert.equal(step.status, "failure");
  const [{ code, call, status, requestId }] = step.failedCalls;
  assert.deepEqual([code, call, status], ["repeated_cursor", "users.list", 200]);
  assert.match(requestId, /^req_/);
  assert.equal(made.counts.anthropic_user, 30);
  assert.equal(emulator.requests.filter(({ path }) => path === `${ROOT}/users`).length, count);
});

test("more, and nobody says where: failed, and what was there stays", async () => {
  const more = (page) => ({ ...page, has_more: true, last_id: null });
  const { admin } = start({ fill: { members: 30 }, wrap: changing(isUsers, more) });
  const made = await collect(admin);
  const [{ code, status }] = stepOf(made, "fetch-users").failedCalls;
  assert.deepEqual([code, status], ["contract_mismatch", 200]);
  assert.equal(made.counts.anthropic_user, 30);
});

describe("the place in the list is gone", () => {
  test("it is begun again, once, and nothing is there twice", async () => {
    let isGone = true;
    const gone = refusing((url) => {
      const now = isGone && isUsers(url) && url.searchParams.has("after_id");
      if (now) isGone = false;
      return now;
    }, 400);
    const { admin, emulator, connect } = start({ fill: FILL, wrap: gone });
    const made = await collect(admin);
    assert.equal(stepOf(made, "fetch-users").status, "success");
    assert.equal(made.counts.anthropic_user, 2100);
    assert.deepEqual(graphOf(made), graphOf(await collect(connect({ fetch: emulator.fetch }))));
  });

  test("for good: failed", async () => {
    const gone = refusing((url) => isUsers(url) && url.searchParams.has("after_id"), 400);
    const { admin, emulator } = start({ fill: FILL, wrap: gone });
    const made = await collect(admin);
    assert.equal(stepOf(made, "fetch-users").status, "failure");
    assert.equal(made.counts.anthropic_user, 1000);
    assert.equal(sent(emulator).filter((line) => line.startsWith("GET /users")).length, 2);
  });
});

test("rows that come twice, as a list changes underneath, are there once", async () => {
  const doubled = changing(isUsers, (page) => ({ ...page, data: [...page.data, ...page.data] }));
  const { admin, emulator, connect } = start({ fill: { members: 30 }, wrap: doubled });
  assert.deepEqual(graphOf(await collect(admin)), graphOf(await collect(connect({ fetch: emulator.fetch }))));
});

describe("rows that do not fit the contract", () => {
  const odd = changing(isUsers, ({ data, ...page }) => ({
    ...page,
    data: data.map((user, place) => {
      if (place === 0) return { id: user.id, type: "user" };
      if (place === 1) return { ...user, role: 7 };
      if (place === 2) return { ...user, id: undefined };
      if (place === 3) return null;
      return user;
    }),
  }));

  test("are kept with what they have, if they have an id, and listed", async () => {
    const { admin } = start({ fill: { members: 30 }, wrap: odd });
    const made = await collect(admin);
    const { misfits, status, requests } = stepOf(made, "fetch-users");
    assert.equal(status, "success");
    assert.equal(requests, 1);
    assert.equal(made.counts.anthropic_user, 28);
    assert.equal(misfits.filter(({ dropped }) => dropped).length, 2);
    assert.ok(misfits.every(({ call, requestId }) => call === "users.list" && /^req_/.test(requestId)));
    const kept = misfits.filter(({ dropped }) => !dropped).map(({ message }) => message);
    for (const name of ["data[0].email", "data[0].name", "data[0].role", "data[1].role"]) {
      assert.ok(
        kept.some((text) => text.includes(`\`${name}\``)),
        `${name}: ${kept}`,
      );
    }
    assert.ok(!misfits.filter(({ dropped }) => !dropped).some(({ message }) => /data\[[23]\]/.test(message)));
  });

  test("where checks of answers are off, only what is left out is told", async () => {
    const { connect } = start({ fill: { members: 30 }, wrap: odd });
    const { misfits } = stepOf(await collect(connect({ responseChecks: "off" })), "fetch-users");
    assert.deepEqual(
      misfits.map(({ dropped }) => dropped),
      [true, true],
    );
  });

  test("where they are errors, the call has failed", async () => {
    const { connect } = start({ fill: { members: 30 }, wrap: odd });
    const made = await collect(connect({ responseChecks: "throw" }));
    const [{ code }] = stepOf(made, "fetch-users").failedCalls;
    assert.equal(code, "contract_mismatch");
    assert.deepEqual(keysOf(made, "anthropic_user"), []);
  });
});

test("an answer that is no list at all: failed", async () => {
  const { admin } = start({ fill: { members: 30 }, wrap: changing(isUsers, () => ({ data: "none" })) });
  const made = await collect(admin);
  const [{ code }] = stepOf(made, "fetch-users").failedCalls;
  assert.equal(code, "contract_mismatch");
});
