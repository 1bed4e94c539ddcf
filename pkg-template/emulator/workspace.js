/** A new workspace object, with the defaults of the API reference for what is not said. */
const COLORS = ["#6C5BB9", "#2F6F9F", "#B5523B", "#3F8F5F", "#A8822D", "#8A4F7D"];

export const DEFAULT_RESIDENCY = {
  workspace_geo: "us",
  allowed_inference_geos: "unrestricted",
  default_inference_geo: "global",
};

export function newWorkspace({ id, name, random, at, ...given }) {
  // Drawn even when not needed, so that one workspace's colour does not change the next one's id.
  const color = random.pick(COLORS);
  return {
    id,
    type: "workspace",
    name,
    created_at: at,
    archived_at: null,
    display_color: given.display_color ?? color,
    compartment_id: random.uuid(),
    data_residency: { ...DEFAULT_RESIDENCY, ...given.data_residency },
    external_key_id: given.external_key_id ?? null,
    user_profile_id: given.user_profile_id ?? null,
    tags: { ...given.tags },
  };
}
