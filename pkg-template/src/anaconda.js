import contract from "../../src/contract/anaconda/packed.txt";
import { defineClient } from "./define.js";
import { RolecallError } from "./errors.js";
import { anaconda } from "./generated/endpoints.js";
import { late } from "./late.js";
import { readAnacondaOptions } from "./options/anaconda.js";
import { complain, readFields } from "./options/check.js";
import { readTable } from "./tree.js";

// What is done with whole people; each with the number of its arguments. Loaded when it is first used.
const PEOPLE = { onboard: 2, offboard: 2, "seats.holders": 1, "tokens.syncAll": 1, "tokens.expiring": 1 };

const people = ([call, count]) => ({
  call,
  method:
    (org, { settings, redactor }) =>
    async (...args) => {
      args.length = count;
      const work = await late(import("./people/index.js"));
      const tools = {
        check: { complain, readFields },
        errors: { RolecallError },
        settings,
        redact: (text) => redactor()(text),
      };
      return work[call.split(".").pop()](org, ...args, tools);
    },
});

/** No call tells the seats; the last registration has told them in passing. */
const lastKnown = {
  call: "seats.lastKnown",
  method: (_, client) => () =>
    client.seats && {
      total: client.seats.total_organization_seats ?? null,
      available: client.seats.available_organization_seats ?? null,
      asOf: client.seats.asOf,
      note: "as of the last `users.autoRegister`: the API has no call that tells the seats",
    },
};

const readOptions = (...asked) => ({
  ...readAnacondaOptions(...asked),
  /** What takes plans apart. */
  reader: () => import("./plan/anaconda.js"),
});

export const defineAnacondaOrg = (core) =>
  defineClient(core, "AnacondaOrg", ["anaconda", contract], readTable(anaconda), readOptions, [
    ...Object.entries(PEOPLE).map(people),
    lastKnown,
  ]);
