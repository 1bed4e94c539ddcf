// Types and properties of the graph in words.

import { counted, figure } from "./figures.js";

const TYPES = {
  anthropic_account: ["organization", "organizations"],
  anthropic_user: ["person", "people"],
  anthropic_workspace: ["workspace", "workspaces"],
  anthropic_api_key: ["API key", "API keys"],
  anthropic_invite: ["invite", "invites"],
  anthropic_service_account: ["service account", "service accounts"],
  anthropic_federation_issuer: ["federation issuer", "federation issuers"],
  anthropic_federation_rule: ["federation rule", "federation rules"],
  anthropic_rbac_group: ["group", "groups"],
  anthropic_rbac_role: ["custom role", "custom roles"],
  anthropic_external_key: ["external key", "external keys"],
};

/** `anaconda_service_account` → "Anaconda service account". */
const spelled = (type) => {
  const text = type.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const known = (type) => (Object.hasOwn(TYPES, type) ? TYPES[type] : undefined);

export const one = (type) => known(type)?.[0] ?? spelled(type);
export const many = (type) => known(type)?.[1] ?? `${spelled(type)}s`;

const isRelationship = (type) =>
  /_(has|assigned|created|allows|uses|trusts|owns|manages|contains|is)_/.test(type);

/** An entity's type, or a relationship's, which has its class in the middle. */
export const typeName = (type) => (isRelationship(type) ? relationshipName(type) : many(type));

/** So many of a type. */
export const howMany = (type, count) =>
  isRelationship(type)
    ? `${figure(count)} × ${relationshipName(type)}`
    : counted(count, [one(type), many(type)]);

/** As the head of a table or chapter. */
export const title = (type) => capital(many(type));
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** `anthropic_user_assigned_workspace` → "user assigned workspace". */
export const relationshipName = (type) => type.replace(/^anthropic_/, "").replaceAll("_", " ");

/** `createdOn` → "Created on", `tag.owner` → "Tag owner". */
export function propertyName(property) {
  if (property.startsWith("tag.")) return `Tag ${property.slice(4)}`;
  const text = property.replace(
    /([a-z0-9])([A-Z])/g,
    (_, before, after) => `${before} ${after.toLowerCase()}`,
  );
  return capital(text.replaceAll("_", " "))
    .replace(/^Email/, "E-mail")
    .replace(/\b(id|url)\b/gi, (word) => word.toUpperCase());
}

export const MISSING = {
  member_not_in_organization: "the member is not in the organization",
  creator_removed: "the creator is not in the organization any more",
  workspace_archived_not_listed: "the workspace is archived, and archived ones were not read",
  default_workspace_not_listed: "the default workspace was not read",
  not_permitted: "the credential may not read it",
  not_listed: "it is in no list",
};

export const missingWhy = (reason) => MISSING[reason] ?? reason;
