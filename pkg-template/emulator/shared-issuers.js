/**
 * Platforms whose one issuer speaks for everybody's workloads: a rule on them has to say whose.
 * The documentation names the platforms and gives examples (`repo:YOUR_ORG/…`,
 * `claims.repository_owner`); the lists of claims and beginnings are ours.
 */
const PLATFORMS = [
  {
    host: "token.actions.githubusercontent.com",
    claims: ["repository", "repository_id", "repository_owner", "repository_owner_id", "enterprise"],
    subject: /^repo:[^/*:]+\//,
  },
  {
    host: "gitlab.com",
    claims: ["namespace_id", "namespace_path", "project_id", "project_path"],
    subject: /^project_path:[^/*:]+\//,
  },
  {
    host: "agent.buildkite.com",
    claims: ["organization_slug", "organization_id"],
    subject: /^organization:[^*:]+:/,
  },
  {
    host: "app.terraform.io",
    claims: ["terraform_organization_id", "terraform_organization_name"],
    subject: /^organization:[^*:]+:/,
  },
  // A subject is one account's number there: whole, it names one.
  { host: "accounts.google.com", claims: ["email", "hd", "sub"], subject: /^[^*]+$/ },
];

/** The platform behind an issuer's address, or null. */
export function sharedPlatform(issuerURL) {
  const { hostname } = new URL(issuerURL);
  return PLATFORMS.find(({ host }) => host === hostname) ?? null;
}

export function pinsTenant({ claims, subject }, match) {
  const names = Object.keys(match.claims ?? {});
  return (
    names.some((name) => claims.includes(name)) ||
    subject.test(match.subject_prefix ?? "") ||
    claims.some((name) => new RegExp(`\\bclaims\\.${name}\\b`).test(match.condition ?? ""))
  );
}
