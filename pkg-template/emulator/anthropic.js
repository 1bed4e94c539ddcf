/**
 * The room of the Anthropic Admin API over one organization. A room is
 * `{ serves(pathname), answer(request), madeUp(status, request), recordedBody?(request), letsPagesIn? }`
 * and knows nothing of transports and faults; another API is another room. `madeUp` is the error
 * of a status as this API would word it.
 */
import { readJSON, refuseBody } from "./body.js";
import { checkCredential, refuseKey } from "./credentials.js";
import { badRequest, errorBody, Refusal } from "./errors.js";
import { readQuery } from "./query.js";
import { createRateLimit } from "./rate-limit.js";
import { analyticsSummaryRoutes } from "./resources/analytics-summaries.js";
import { analyticsThingRoutes } from "./resources/analytics-things.js";
import { analyticsUserRoutes } from "./resources/analytics-users.js";
import { apiKeyRoutes } from "./resources/api-keys.js";
import { claudeCodeReportRoutes } from "./resources/claude-code-report.js";
import { complianceSettingsRoutes } from "./resources/compliance-settings.js";
import { costReportRoutes } from "./resources/cost-report.js";
import { externalKeyRoutes } from "./resources/external-keys.js";
import { federationIssuerRoutes } from "./resources/federation-issuers.js";
import { federationRuleWorkspaceRoutes } from "./resources/federation-rule-workspaces.js";
import { federationRuleRoutes } from "./resources/federation-rules.js";
import { inviteRoutes } from "./resources/invites.js";
import { memberRoutes } from "./resources/members.js";
import { organizationRoutes } from "./resources/organization.js";
import { rateLimitRoutes } from "./resources/rate-limits.js";
import { rbacGroupRoutes } from "./resources/rbac-groups.js";
import { rbacRoleRoutes } from "./resources/rbac-roles.js";
import { serviceAccountWorkspaceRoutes } from "./resources/service-account-workspaces.js";
import { serviceAccountRoutes } from "./resources/service-accounts.js";
import { spendLimitRoutes } from "./resources/spend-limits.js";
import { usageReportRoutes } from "./resources/usage-report.js";
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
  ...rateLimitRoutes,
  ...serviceAccountRoutes,
  ...serviceAccountWorkspaceRoutes,
  ...federationIssuerRoutes,
  ...federationRuleRoutes,
  ...federationRuleWorkspaceRoutes,
  ...externalKeyRoutes,
  ...complianceSettingsRoutes,
  ...rbacGroupRoutes,
  ...rbacRoleRoutes,
  ...spendLimitRoutes,
  ...analyticsThingRoutes,
  ...analyticsUserRoutes,
  ...analyticsSummaryRoutes,
  ...usageReportRoutes,
  ...costReportRoutes,
  ...claudeCodeReportRoutes,
]);

export function createAnthropicRoom({ store, outbox, keys, tokens }) {
  const rateLimit = createRateLimit(store.clock, store.limits);

  function act(request) {
    const credential = checkCredential(request.headers, { keys, tokens });
    const { route, ids } = findRoute(request.method, request.pathname);
    if (route.oauthOnly) refuseKey(credential);
    const version = readVersion(request.headers);
    rateLimit.take(route.window);
    const query = readQuery(searchOf(request, version), route.query ?? {});
    if (!route.body) refuseBody(request);
    const body = route.body ? readJSON(request) : undefined;
    const { pathname } = request;
    const actorId = credential.actorId ?? store.someAdmin();
    return route.act({ store, outbox, version, actorId, pathname, ids, query, body });
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
        const { status, message, code, details } = error;
        return {
          status,
          // Nobody is told whose organization this is before showing a credential.
          headers: { ...headers, ...(status === 401 ? {} : owner), ...error.headers },
          body: JSON.stringify(errorBody(status, message, request.id, code, details)),
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
