// Every call of both clients is made through the packed package on the packed emulator, with answers checked strictly,
// and something came of it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { anacondaCases, anthropicCases } from "./cases/index.mjs";
import { anaconda, anthropic } from "./lib/endpoints.mjs";
import { runCase } from "./lib/run.mjs";
import { ANACONDA_CALLS, ANTHROPIC_CALLS, consoleWorld, orgWorld } from "./lib/world.mjs";

const APIS = {
  AnthropicAdmin: [ANTHROPIC_CALLS, anthropicCases, anthropic, consoleWorld],
  AnacondaOrg: [ANACONDA_CALLS, anacondaCases, anaconda, orgWorld],
};

const lacking = (calls, cases) => calls.filter((call) => !Object.hasOwn(cases, call));

for (const [name, [calls, cases, endpoints, makeWorld]] of Object.entries(APIS)) {
  describe(name, () => {
    test("the client has the calls of docs/endpoints.md", () => {
      assert.deepEqual([...calls].sort(), Object.keys(endpoints).sort());
    });
    test("every call has a case, and every case a call", () => {
      assert.deepEqual(lacking(calls, cases), []);
      assert.deepEqual(
        Object.keys(cases).filter((call) => !calls.includes(call)),
        [],
      );
      assert.deepEqual(lacking([...calls, "users.teleport"], cases), ["users.teleport"]);
    });
    test("a case that does not make its call fails", async () => {
      const idle = { run: async () => {} };
      await assert.rejects(runCase("users.list", idle, makeWorld), /makes no such call/);
    });
    for (const [call, one] of Object.entries(cases)) test(call, () => runCase(call, one, makeWorld));
  });
}
