// Any sequence of faults: what the client says happened is what the organization shows, and nothing happens twice.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { createEmulator, start } from "./lib/package.mjs";

const fault = fc.oneof(
  { arbitrary: fc.constant(null), weight: 2 },
  fc.constantFrom(400, 403, 404, 408, 409, 413, 429, 500, 502, 503, 529).map((status) => ({ status })),
  fc.constantFrom("before", "after").map((reset) => ({ reset })),
  fc.constantFrom("headers", "body").map((stall) => ({ stall })),
  fc.constantFrom(0, 1, 30).map((truncate) => ({ truncate })),
  fc.constant({ headers: { "content-type": "text/html" } }),
  fc.constant({ status: 200, body: "<p>maintenance</p>" }),
  fc.constantFrom(409, 429, 500).map((status) => ({ status, headers: { "x-should-retry": "true" } })),
  fc.constantFrom(429, 500).map((status) => ({ status, headers: { "x-should-retry": "false" } })),
);
const data = {
  seed: 5,
  fill: { members: 12, workspaces: 2, keys: 3, invites: 3 },
  limits: { perMinute: null },
};
const { users, workspaces, invites, apiKeys, defaultWorkspaceId } = createEmulator(data).state();
const person = users.find(({ role }) => role === "developer" || role === "user");
const space = workspaces.find(({ id, archived_at }) => id !== defaultWorkspaceId && !archived_at);
const pending = invites.find(({ status }) => status === "pending");
const [key] = apiKeys;

/** call → [run, how often its effect is seen in the state] */
const operations = {
  "invites.create": [
    (c) => c.invites.create({ email: "new@example.com", role: "developer" }),
    (state) => state.invites.filter(({ email }) => email === "new@example.com").length,
  ],
  "workspaces.create": [
    (c) => c.workspaces.create({ name: "Quite new" }),
    (state) => state.workspaces.filter(({ name }) => name === "Quite new").length,
  ],
  "workspaces.members.add": [
    (c) => c.workspaces.members.add(space.id, { user_id: person.id, workspace_role: "workspace_user" }),
    (state) =>
      state.workspaceMembers.filter((row) => row.user_id === person.id && row.workspace_id === space.id)
        .length,
  ],
  "users.remove": [
    (c) => c.users.remove(person.id),
    (state) => Number(!state.users.some(({ id }) => id === person.id)),
  ],
  "users.update": [
    (c) => c.users.update(person.id, { role: "claude_code_user" }),
    (state) => Number(state.users.find(({ id }) => id === person.id).role === "claude_code_user"),
  ],
  "invites.delete": [
    (c) => c.invites.delete(pending.id),
    (state) => Number(state.invites.find(({ id }) => id === pending.id).status === "deleted"),
  ],
  "workspaces.archive": [
    (c) => c.workspaces.archive(space.id),
    (state) => Number(state.workspaces.find(({ id }) => id === space.id).archived_at !== null),
  ],
  "apiKeys.update": [
    (c) => c.apiKeys.update(key.id, { name: "renamed" }),
    (state) => Number(state.apiKeys.find(({ id }) => id === key.id).name === "renamed"),
  ],
};

/** Statuses after which, with nothing unclear before them, a creation may be sent again. */
const cleared = ({ status, fault }) => status === 429 || fault?.headers?.["x-should-retry"] === "true";

for (const [call, [run, effect]] of Object.entries(operations))
  describe(call, { concurrency: true }, () => {
    test("whatever goes wrong", () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fault, { maxLength: 4 }),
          fc.constantFrom(0, 2),
          async (faults, maxRetries) => {
            const emulator = createEmulator(data);
            // "Not found" for what is there is a lie that no client can see through: the repeat of a
            // deletion that answers 404 has to count as done.
            const lies = (rule) => /remove|delete/.test(call) && rule?.status === 404;
            for (const rule of faults) if (!lies(rule)) emulator.faults.next(rule ?? { delay: 0 });
            const journal = [];
            const { admin } = start([emulator.fetch], {
              maxRetries,
              timeout: 60,
              journal: (entry) => void journal.push(entry),
            });
            const error = await run(admin).then(
              () => null,
              (error) => error,
            );
            const done = effect(emulator.state());
            assert.ok(done <= 1, "nothing is done twice");
            const told = `${error?.name} ${error?.code} ${error?.outcome}, ${JSON.stringify(journal)}`;
            if (!error) assert.equal(done, 1, told);
            assert.equal(journal.length, 1, told);
            const { outcome } = journal[0];
            if (!error) assert.equal(outcome, "done", told);
            if (outcome === "done") assert.equal(done, 1, told);
            // What the client calls refused or failed has not been done.
            if (outcome === "refused" || outcome === "failed") assert.equal(done, 0, told);
            if (error?.outcome === "not_sent") assert.equal(done, 0, told);
            if (error?.outcome === "done") assert.equal(done, 1, told);

            const writes = emulator.requests.filter(({ method }) => method !== "GET");
            assert.ok(writes.length <= maxRetries + 1, told);
            if (/create|add/.test(call)) {
              assert.ok(writes.slice(0, -1).every(cleared), `sent again after ${JSON.stringify(writes)}`);
              const looks = emulator.requests.filter(({ method }) => method === "GET");
              assert.ok(looks.length <= 1, told);
            }
          },
        ),
        { numRuns: 120 },
      ));
  });

test("a loop over all members gives each one once, or ends with an error", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fault, { maxLength: 6 }),
      fc.integer({ min: 1, max: 6 }),
      async (faults, limit) => {
        const emulator = createEmulator(data);
        for (const rule of faults) emulator.faults.next(rule ?? { delay: 0 });
        const { admin } = start([emulator.fetch], { timeout: 60 });
        const seen = [];
        let failed = false;
        try {
          for await (const { id } of admin.users.list({ limit })) seen.push(id);
        } catch {
          failed = true;
        }
        const all = emulator.state().users.map(({ id }) => id);
        assert.deepEqual(seen, failed ? all.slice(0, seen.length) : all);
      },
    ),
    { numRuns: 120 },
  ));
