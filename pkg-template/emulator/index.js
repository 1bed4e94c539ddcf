/**
 * `rolecall/emulator`: a stateful double of both organization APIs, for tests and demonstrations.
 * Written from the public documentation and sharing no code with the client, so that the two can
 * check each other.
 */
import { createAnacondaRoom } from "./anaconda/room.js";
import { createAnthropicRoom } from "./anthropic.js";
import { createClock } from "./clock.js";
import { readTokens } from "./credentials.js";
import { isData } from "./data.js";
import { createExchange } from "./exchange.js";
import { createFaults } from "./faults.js";
import { createFetch } from "./fetch.js";
import { createListen } from "./listen.js";
import { createRandom } from "./random.js";
import { seedData } from "./seed.js";
import { createStore } from "./store.js";

const OPTIONS = ["seed", "now", "fill", "limits", "keys", "tokens", "externalKeys", "anaconda"];
const LIMITS = {
  workspaces: 100,
  perMinute: 100,
  invitesPerHour: 1200,
  spendLimitsPerMinute: 60,
  analyticsPerMinute: 60,
};

export function createEmulator(options = {}) {
  for (const key of Object.keys(options)) {
    if (!OPTIONS.includes(key)) throw new TypeError(`createEmulator: unknown option ${key}`);
  }
  const { seed = 1, now, fill = {}, keys } = options;
  if (!Number.isInteger(seed)) throw new TypeError("createEmulator: seed must be a whole number");
  if (now !== undefined && typeof now !== "function") {
    throw new TypeError("createEmulator: now must be a function");
  }
  if (keys !== undefined && !(Array.isArray(keys) && keys.every((key) => typeof key === "string"))) {
    throw new TypeError("createEmulator: keys must be a list of strings");
  }
  const tokens = readTokens(options.tokens);
  const limits = readLimits(options.limits);
  const clock = createClock(now);
  const data = isData(fill) ? fill : seedData(fill, { seed, now: clock.now() });
  const store = createStore(data, { clock, seed, limits, kms: readKMS(options.externalKeys) });

  const requests = [];
  const outbox = [];
  const faults = createFaults();
  const anaconda = createAnacondaRoom(options.anaconda, { clock, seed, outbox });
  const rooms = [createAnthropicRoom({ store, outbox, keys, tokens }), anaconda];
  const random = createRandom(seed, "requests");
  const exchange = createExchange({ clock, random, faults, requests, rooms });

  return {
    fetch: createFetch(exchange),
    listen: createListen(exchange),
    faults: faults.face,
    requests,
    /** People who have arrived by now have had their mails by now. */
    get outbox() {
      anaconda.settle();
      return outbox;
    },
    anaconda: anaconda.face,
    state: () => ({ ...store.state(), anaconda: anaconda.state() }),
    advance: (milliseconds) => clock.advance(milliseconds),
  };
}

/** What the outside world makes of external keys. */
function readKMS(given = {}) {
  const { failing = [], inWorkspacePolicy = [], ...others } = given;
  const isNames = (list) => Array.isArray(list) && list.every((name) => typeof name === "string");
  if (!isNames(failing) || !isNames(inWorkspacePolicy) || Object.keys(others).length > 0) {
    throw new TypeError(
      "createEmulator: externalKeys: must be { failing, inWorkspacePolicy }, lists of strings",
    );
  }
  return { failing: new Set(failing), policy: new Set(inWorkspacePolicy) };
}

/** null stands for "no limit". */
function readLimits(given = {}) {
  const limits = { ...LIMITS };
  for (const [key, value] of Object.entries(given)) {
    if (!Object.hasOwn(LIMITS, key)) throw new TypeError(`limits: ${key}: unknown`);
    if (value === undefined) continue;
    if (value !== null && !(Number.isInteger(value) && value >= 0)) {
      throw new TypeError(`limits: ${key}: must be a whole number or null`);
    }
    limits[key] = value;
  }
  return limits;
}
