/**
 * The room of Anaconda's organization management API: 13 operations and the forms of the older
 * page, below `/anaconda`, and the token endpoint beside them.
 */
import { Refusal } from "../errors.js";
import { createRandom } from "../random.js";
import { createRouter } from "../router.js";
import { createAccess } from "./access.js";
import { bodyMissing, readJSON, refuseBody } from "./body.js";
import { readSwitches } from "./check.js";
import { Denial, denied, madeUp, missing } from "./errors.js";
import { createMail } from "./mail.js";
import { createOnboarding } from "./onboarding.js";
import { createOrganization } from "./organization.js";
import { seatRoutes } from "./resources/seats.js";
import { serviceAccountRoutes, shown } from "./resources/service-accounts.js";
import { tokenRoutes } from "./resources/tokens.js";
import { userRoutes } from "./resources/users.js";
import { seedOrganization } from "./seed.js";
import { readSettings } from "./settings.js";
import { stateOf } from "./state.js";
import { createTokenEndpoint, isForm, recordedForm } from "./token-endpoint.js";

const ROOT = "/anaconda";
const PREFIX = `${ROOT}/api/v1`;
const routes = [...serviceAccountRoutes, ...userRoutes, ...seatRoutes, ...tokenRoutes];
const findRoute = createRouter(routes.filter((route) => route.older !== "only"));
const findEither = createRouter(routes);
const findOlder = createRouter(routes.filter((route) => route.older));

// The vendor's text names the first, its discovery document the second.
const TOKEN_PATHS = [`${ROOT}/api/iam/token`, `${ROOT}/api/auth/oauth2/token`];
const isTokenPath = (pathname) => TOKEN_PATHS.includes(pathname);

export function createAnacondaRoom(given, { clock, seed, outbox }) {
  const settings = readSettings(given, { clock });
  const organization = createOrganization(settings, { clock, seed });
  seedOrganization(organization, settings, seed);
  const serviceAccounts = new Map(settings.serviceAccounts.map((it) => [it.client_id, { ...it }]));
  const access = createAccess({ clock, seed, tokenLife: settings.tokenLife });
  const mail = createMail(outbox, clock);
  const onboarding = createOnboarding({ organization, clock, mail, settings });
  const random = createRandom(seed, "anaconda service accounts");
  const giveToken = createTokenEndpoint({ access, serviceAccounts, admin: settings.admin });
  const context = { settings, organization, serviceAccounts, mail, onboarding, random };

  function act(request) {
    const { find, path, olderForms } = dialectOf(request.pathname, settings);
    const { route, ids } = find(request.method, path);
    access.check(request.headers, route.needs);
    if (!organization.isHere(ids.org_id)) throw missing("organization");
    const query = readSwitches(request.search, route.query);
    if (!route.body) refuseBody(request);
    const body = route.body ? readJSON(request) : undefined;
    if (route.body === true && body === undefined) throw bodyMissing();
    const result = route.act({ ...context, ids, query, body, olderForms });
    return result === undefined
      ? { status: route.success, headers: {}, body: "" }
      : json(route.success ?? 200, result);
  }

  return {
    serves: (pathname) => pathname === ROOT || pathname.startsWith(`${ROOT}/`),

    answer(request) {
      onboarding.settle();
      try {
        if (!isTokenPath(request.pathname)) return act(request);
        return json(200, giveToken(request), { "cache-control": "no-store" });
      } catch (error) {
        return denialAnswer(error);
      }
    },

    madeUp: (status, { pathname }) => denialAnswer(madeUp(status, isTokenPath(pathname))),

    /** Undefined where nothing needs hiding. A form is a token request, wherever it was sent. */
    recordedBody: (request) =>
      isTokenPath(request.pathname) || isForm(request.headers) ? recordedForm(request) : undefined,

    settle: onboarding.settle,

    state() {
      onboarding.settle();
      const accounts = [...serviceAccounts.values()].map((it) => shown(it, organization));
      return stateOf(organization, accounts, clock.now());
    },

    /** What a client is set up with. */
    face: {
      orgId: settings.orgId,
      orgUUID: organization.id,
      clientId: settings.serviceAccounts[0]?.client_id,
      clientSecret: settings.serviceAccounts[0]?.client_secret,
      ...settings.admin,
      renewSubscription: organization.renewSubscription,
    },
  };
}

/** The older page's paths have no prefix, and what it does not know is not there. */
function dialectOf(pathname, { olderForms }) {
  if (pathname.startsWith(`${PREFIX}/`)) {
    return { find: olderForms ? findEither : findRoute, path: pathname.slice(PREFIX.length), olderForms };
  }
  return { find: findOlder, path: pathname.slice(ROOT.length), olderForms: true };
}

const json = (status, body, headers = {}) => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

function denialAnswer(error) {
  const { status, body, headers } =
    error instanceof Refusal ? denied(error.status, error.message, error.headers) : error;
  if (!(error instanceof Denial || error instanceof Refusal)) throw error;
  return json(status, body, headers);
}
