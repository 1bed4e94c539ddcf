// One call from beginning to end, with a `fetch` that answers at once: CPU time on all threads.
import assert from "node:assert/strict";
import { instantly, ours, vendors } from "../lib/clients.mjs";
import { oneUser, usersPage } from "../lib/data.mjs";
import { compare, cpu, keep } from "../lib/measure.mjs";

const ID = "user_01WCz1FkmYMm4gnmykNKUu3Q";

const repeated = (work) => ({
  async run(count) {
    for (let i = 0; i < count; i++) keep(await work());
  },
});

async function measure({ what, bytes, call, budget }) {
  const fetch = instantly(bytes);
  const [admin, organization] = [ours(fetch), vendors(fetch)];
  // Of a page the items are compared: the vendor's carries more than the wire fields.
  const items = (answer) => answer.data ?? answer;
  const wanted = items(await (await fetch()).json());
  for (const client of [admin, organization]) assert.deepEqual(items(await call(client)), wanted);
  const options = { clock: cpu, batch: 60, rounds: 25 };
  const times = await compare(
    {
      ours: repeated(() => call(admin)),
      theirs: repeated(() => call(organization)),
      bare: repeated(async () => (await fetch()).json()),
    },
    options,
  );
  const row = { unit: "ms", ours: times.ours };
  return [
    { ...row, what: `one call, ${what}: CPU`, peer: "vendor SDK", theirs: times.theirs, budget },
    { ...row, what: "", peer: "the same fetch and response.json() alone", theirs: times.bare },
  ];
}

export async function rows() {
  const list = (limit) => (client) => client.users.list({ limit });
  const budget = { ratio: 0.5 };
  return [
    ...(await measure({
      what: "one user",
      bytes: oneUser(),
      call: (client) => client.users.retrieve(ID),
      budget,
    })),
    ...(await measure({ what: "20 users", bytes: usersPage(20), call: list(20), budget })),
    ...(await measure({ what: "1,000 users", bytes: usersPage(1000), call: list(1000) })),
  ];
}
