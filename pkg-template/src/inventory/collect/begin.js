// A collection that begins anew.

import { organizationIn } from "./connect.js";
import { DEFAULTS } from "./options.js";
import { stepsOf } from "./steps.js";
import { newWork } from "./work.js";

const DAY = 86_400_000;
const encoder = new TextEncoder();

/**
 * What is asked for, as it stays however often the collection is gone on with. `of`: { base, version, anaconda, startedAt },
 * the two addresses and when it began.
 */
export function askedOf(options, of) {
  const { include, archived, defaultWorkspace, usageDays } = { ...DEFAULTS, ...options };
  // Buckets of a day begin at midnight, UTC.
  const since = of.startedAt - (of.startedAt % DAY) - usageDays * DAY;
  const usageSince = new Date(since).toISOString();
  return { ...of, include: [...include], archived, defaultWorkspace, usageDays, usageSince };
}

export function begin(asked, graph) {
  const steps = stepsOf(asked);
  const work = newWork(asked, steps);
  if (asked.anaconda !== null) {
    // No call tells of the second organization: its id is part of its address.
    const id = organizationIn(asked.anaconda);
    graph.add("anacondaOrganization", "", encoder.encode(JSON.stringify({ id })));
    const at = asked.startedAt;
    Object.assign(work.steps["fetch-anaconda-organization"], { rows: 1, began: at, ended: at });
  }
  return { work, steps, graph };
}
