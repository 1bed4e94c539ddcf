/** External keys: keys of the customer's own KMS that workspaces are encrypted with (API reference). */
import {
  checkObject,
  oneOf,
  optional,
  optionalOrNull,
  pattern,
  required,
  text,
  userProfile,
  variant,
} from "../check.js";
import { badRequest, notFound } from "../errors.js";
import { tokenPageOf, tokenPageParameters } from "../token-pages.js";

const ALL = "/v1/organizations/external_keys";
const ONE = `${ALL}/{external_key_id}`;

const filled = required(text({ min: 1 }));
const provider = variant({
  // `role_arn` is of the older version and ignored.
  aws: { kms_arn: required(arn), region: optionalOrNull(text()), role_arn: optionalOrNull(text()) },
  gcp: { key_name: filled },
  azure: { key_name: filled, tenant_id: filled, vault_uri: filled, client_id: optionalOrNull(text()) },
});
const displayName = optionalOrNull(text({ min: 1, max: 255 }));

const createFields = {
  provider_config: required(provider),
  display_name: displayName,
  geo: optional(oneOf("us")),
  user_profile_id: optionalOrNull(userProfile),
};
const updateFields = {
  display_name: displayName,
  geo: optionalOrNull(oneOf("us")),
  provider_config: optionalOrNull(provider),
};

export const externalKeyRoutes = [
  { method: "POST", path: ALL, body: true, act: create },
  { method: "GET", path: ALL, query: tokenPageParameters(), act: list },
  { method: "GET", path: ONE, act: (call) => show(call)(find(call)) },
  { method: "POST", path: ONE, body: true, act: update },
  { method: "DELETE", path: ONE, act: remove },
  { method: "POST", path: `${ONE}/validate`, act: validate },
];

function arn(value, name) {
  text({ max: 2048 })(value, name);
  pattern(/^arn:./, "the ARN of a KMS key")(value, name);
}

function find({ store, ids }) {
  const id = ids.external_key_id;
  // An AWS key goes by its ARN, too.
  const byArn = () => [...store.externalKeys].find((one) => one.provider_config.kms_arn === id);
  const key = store.externalKeys.get(id) ?? byArn();
  if (key === undefined) throw notFound("external key");
  return key;
}

/** Archived workspaces count: what they hold stays encrypted with the key. */
export const isAttached = (store, key) =>
  [...store.workspaces].some((workspace) => workspace.external_key_id === key.id);

export const attachmentOf = (store, key) => ({ type: isAttached(store, key) ? "attached" : "unattached" });

const show =
  ({ store }) =>
  (key) => ({ ...key, attachment: attachmentOf(store, key) });

/** Only what the answer has, the region read from the ARN where it was not given. */
function configOf({ role_arn: _, ...sent }) {
  const config = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null));
  if (config.type !== "aws") return config;
  return { ...config, region: config.region ?? config.kms_arn.split(":")[3] ?? null };
}

function create(call) {
  const { store, body } = call;
  const sent = checkObject(body, createFields);
  const now = store.clock.timestamp();
  const key = store.externalKeys.add({
    id: store.newId(store.externalKeys, "ekey_"),
    type: "external_key",
    display_name: sent.display_name ?? null,
    geo: sent.geo ?? "us",
    provider_config: configOf(sent.provider_config),
    user_profile_id: sent.user_profile_id ?? null,
    created_at: now,
    updated_at: now,
  });
  return show(call)(key);
}

function list(call) {
  return tokenPageOf(call.store.externalKeys, call, { show: show(call) });
}

function update(call) {
  const { store, body } = call;
  const sent = checkObject(body, updateFields);
  const key = find(call);
  const geo = sent.geo ?? key.geo;
  const config = sent.provider_config === undefined ? key.provider_config : configOf(sent.provider_config);
  const sameConfig = isSame(config, key.provider_config);
  if (geo !== key.geo || !sameConfig) refuseReconfiguring(store, key);
  if (key.provider_config.type === "gcp" && !sameConfig) {
    throw badRequest("provider_config: a Google Cloud key can never be changed");
  }
  const name = body.display_name === undefined ? key.display_name : body.display_name;
  const updated_at = store.clock.timestamp();
  Object.assign(key, { geo, provider_config: config, display_name: name, updated_at });
  return show(call)(key);
}

/** Of flat objects. */
function isSame(one, other) {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}

function refuseReconfiguring(store, key) {
  if (store.kms.policy.has(key.id)) {
    throw badRequest("the workspace policy lists this key", "external_key_in_workspace_policy");
  }
  if (isAttached(store, key)) throw badRequest("a workspace uses this key");
}

function remove(call) {
  const { store } = call;
  const key = find(call);
  refuseReconfiguring(store, key);
  store.externalKeys.remove(key.id);
  return { id: key.id, type: "external_key_deleted" };
}

/** The check itself succeeds in either case. */
function validate(call) {
  const fails = isFailing(call.store, find(call));
  return {
    type: "external_key_validation",
    status: fails ? "failure" : "success",
    error: fails ? "the key management service did not answer as expected" : null,
  };
}

export function isFailing({ kms }, key) {
  const { kms_arn: kmsARN, key_name: keyName } = key.provider_config;
  return [key.id, key.display_name, kmsARN, keyName].some((name) => kms.failing.has(name));
}
