// The access review: who is who in each workspace, what is unusual, the table of it, and how large it may be.
import assert from "node:assert/strict";
import { test } from "node:test";
import { large } from "../../bench/lib/large.mjs";
import { rolecall } from "../client/lib/package.mjs";
import { isFormula, readCSV } from "./lib/csv.mjs";
import { row, snapshot } from "./lib/organization.mjs";

const { roles } = rolecall;

test("each person in each workspace, and why", () => {
  const review = roles.review(snapshot());
  assert.deepEqual(Object.keys(review), ["people", "unusual", "toCSV"]);
  const of = (id) => review.people.find((one) => one.id === id);
  assert.deepEqual(of("user_dev"), {
    id: "user_dev",
    email: "user_dev@example.com",
    name: "user_dev",
    role: "developer",
    everywhere: null,
    workspaces: [
      {
        workspace_id: "wrkspc_1",
        name: "One",
        role: "workspace_user",
        from: "assigned",
        rule: "rule 4",
        also: [],
      },
    ],
    unusual: [],
  });
  assert.equal(of("user_admin").everywhere, "workspace_admin");
  assert.deepEqual(
    of("user_admin").workspaces.map(({ workspace_id, role, from, rule }) => [workspace_id, role, from, rule]),
    ["wrkspc_1", "wrkspc_2", "wrkspc_cc", "wrkspc_d"].map((id) => [
      id,
      "workspace_admin",
      "inherited",
      "rule 1",
    ]),
  );
  assert.equal(of("user_billing").workspaces[0].rule, "rule 2");
  assert.deepEqual(of("user_plain").unusual, ["workspace-admin-while-user"]);
  assert.deepEqual(of("user_new").workspaces, []);
});

test("what is unusual", () => {
  const found = roles.review(snapshot()).unusual;
  for (const one of found) assert.deepEqual(Object.keys(one), ["rule", "title", "entities", "evidence"]);
  const of = (rule) => found.filter((one) => one.rule === rule).map(({ entities }) => entities);
  assert.deepEqual(of("member-not-in-organization"), [["user_gone", "wrkspc_2"]]);
  assert.deepEqual(of("workspace-admin-while-user"), [["user_plain", "wrkspc_2"]]);
  assert.deepEqual(of("workspace-without-admin"), [["wrkspc_1"], ["wrkspc_cc"]]);
  const few = {
    version: 1,
    users: ["a", "b", "c"].map((id) => ({ id, role: "admin" })),
    workspaces: [],
    workspaceMembers: [],
  };
  assert.deepEqual(
    roles.review(few).unusual.map(({ rule }) => rule),
    ["many-admins", "nobody-with-billing"],
  );
});

test("the order of the snapshot does not matter, and what happens to it later neither", () => {
  const given = snapshot();
  const reversed = snapshot();
  for (const list of ["users", "workspaces", "workspaceMembers"]) reversed[list].reverse();
  const review = roles.review(given);
  const { toCSV, ...data } = review;
  const { toCSV: other, ...same } = roles.review(reversed);
  assert.deepEqual(data, same);
  assert.equal(toCSV(), other());
  const table = toCSV();
  given.users.length = 0;
  assert.equal(review.toCSV(), table);
});

test("the table: one line for each person and workspace, and no cell is a formula", () => {
  const hostile = snapshot();
  const formulas = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\ufeff=1",
    "＝1",
    '",=1,"',
    "a\r\n=1",
  ];
  for (const [at, name] of formulas.entries())
    hostile.users.push({ id: `user_${at}`, role: name, email: name, name });
  hostile.workspaces.push({ id: "wrkspc_=1", name: "=HYPERLINK(1)" });
  hostile.workspaceMembers.push(row("user_0", "wrkspc_=1", "=workspace_user"));
  const review = roles.review(hostile);
  const [head, ...lines] = readCSV(review.toCSV());
  assert.equal(
    head.join(),
    "user_id,email,name,role,workspace_id,workspace,workspace_role,from,rule,also,unusual",
  );
  const expected = review.people.reduce((sum, { workspaces }) => sum + Math.max(1, workspaces.length), 0);
  assert.equal(lines.length, expected);
  for (const line of lines) {
    assert.equal(line.length, head.length);
    for (const cell of line) assert.ok(!isFormula(cell), JSON.stringify(cell));
  }
});

test("a review of 1,000,000 member rows ends in seconds", { timeout: 120_000 }, () => {
  const users = 20_000;
  const given = large({ users, workspaces: 2_000, memberships: 1_000_000 });
  const since = performance.now();
  const { people, unusual } = roles.review(given);
  const seconds = (performance.now() - since) / 1000;
  assert.equal(people.length, users);
  assert.ok(unusual.length > 0);
  assert.ok(seconds < 60, `${seconds} s`);
});
