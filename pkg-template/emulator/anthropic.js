/**
 * The room of the Anthropic Admin API: 22 endpoints over one organization. A room is
 * `{ serves(pathname), answer(request), madeUp(status, request), recordedBody?(request), letsPagesIn? }`
 * and knows nothing of transports and faults; another API is another room. `madeUp` is the error
 * of a status as this API would word it.
 */
import { readJSON, refuseBody } from "./body.js";
import { checkCredential } from "./credentials.js";
import { badRequest, errorBody, Refusal } from "./errors.js";
import { readQuery } from "./query.js";
import { createRateLimit } from "./rate-limit.js";
import { apiKeyRoutes } from "./resources/api-keys.js";
import { inviteRoutes } from "./resources/invites.js";
import { memberRoutes } from "./resources/members.js";
import { organizationRoutes } from "./resources/organization.js";
import { userRoutes } from "./resources/users.js";
import { workspaceRoutes } from "./resources/workspaces.js";
import { createRouter } from "./router.js";

const VERSIONS = ["2026-10-21", "2023-06-01"];

const findRoute = createRouter([
  ...organizationRoutes,
  ...userRoutes,
  ...inviteRoutes,
  ...workspaceRoutes,
  ...memberRoutes,
  ...apiKeyRoutes,
]);

export function createAnthropicRoom({ store, outbox, keys }) {
  const rateLimit = createRateLimit(store.clock, store.limits);

  function act(request) {
    checkCredential(request.headers, keys);
    const { route, ids } = findRoute(request.method, request.pathname);
    const version = readVersion(request.headers);
    rateLimit.take({ invite: route.createsInvite === true });
    const query = readQuery(searchOf(request, version), route.query ?? {});
    if (!route.body) refuseBody(request);
    const body = route.body ? readJSON(request) : undefined;
    return route.act({ store, outbox, version, ids, query, body });
  }

  return {
    letsPagesIn: true,

    serves: (pathname) => !pathname.startsWith("/anaconda/") && pathname !== "/anaconda",

    /** `{ status, headers, body }` with the body as text. */
    answer(request) {
      const headers = { "content-type": "application/json", "request-id": request.id };
      const owner = { "anthropic-organization-id": store.organization.id };
      try {
        const body = JSON.stringify(act(request));
        return { status: 200, headers: { ...headers, ...owner }, body };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { status, message, code } = error;
        return {
          status,
          // Nobody is told whose organization this is before showing a credential.
          headers: { ...headers, ...(status === 401 ? {} : owner), ...error.headers },
          body: JSON.stringify(errorBody(status, message, request.id, code)),
        };
      }
    },

    madeUp: (status, { id }) => ({
      status,
      headers: { "content-type": "application/json", "request-id": id },
      body: JSON.stringify(errorBody(status, "fault on demand", id)),
    }),
  };
}

function readVersion(headers) {
  const version = headers["anthropic-version"];
  if (version === undefined) throw badRequest("anthropic-version: header is required");
  if (!VERSIONS.includes(version)) throw badRequest("anthropic-version: unknown version");
  return version;
}

/** Clients of the older version put `beta=true` on the path of some calls; it means nothing here. */
function searchOf({ search }, version) {
  const parameters = new URLSearchParams(search);
  if (version === "2023-06-01" && parameters.get("beta") === "true") parameters.delete("beta");
  return parameters;
}
