/**
 * Whether a workspace may take an external key. Of keys that nobody has made here nothing is known,
 * and they are taken.
 */
import { badRequest, Refusal } from "../errors.js";
import { isFailing } from "./external-keys.js";

/** @param {{ external_key_id?: string, user_profile_id?: string }} workspace as it would be */
export function checkExternalKey(store, { external_key_id: id, user_profile_id: profile }) {
  if (!id) return;
  const { policy } = store.kms;
  if (policy.size > 0 && !policy.has(id)) {
    const extra = { code: "workspace_policy_violation", details: { field: "external_key_id" } };
    throw new Refusal(400, "external_key_id: the workspace policy does not allow this key", extra);
  }
  const key = store.externalKeys.get(id);
  if (key === undefined) return;
  if ((key.user_profile_id ?? null) !== (profile ?? null)) {
    throw badRequest("external_key_id: the key belongs to another user profile", "key_profile_mismatch");
  }
  if (isFailing(store, key)) {
    throw badRequest("external_key_id: the key does not work", "external_key_validation_failed");
  }
}
