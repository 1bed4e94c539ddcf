// The access review of a large organization, beside the same in plain JavaScript. Ours starts from the same objects,
// so it pays for their way into the module and for that of the result out of it.
import assert from "node:assert/strict";
import { roles } from "rolecall";
import { large } from "../lib/large.mjs";
import { compare, keep } from "../lib/measure.mjs";
import { plainReview } from "../lib/plain-review.mjs";

const once = (work) => ({
  run(count) {
    for (let i = 0; i < count; i++) keep(work());
  },
});

export async function rows() {
  const snapshot = large({ users: 20_000, workspaces: 500, memberships: 200_000 });
  const ours = () => roles.review(snapshot);
  const plain = () => plainReview(snapshot);
  const { toCSV, ...review } = ours();
  assert.deepEqual(review, plain());
  const times = await compare({ ours: once(ours), plain: once(plain) }, { rounds: 5, batch: 1, most: 1 });
  return [
    {
      what: "review of 20,000 users, 200,000 memberships",
      unit: "ms",
      ours: times.ours,
      peer: "plain JavaScript",
      theirs: times.plain,
    },
  ];
}
