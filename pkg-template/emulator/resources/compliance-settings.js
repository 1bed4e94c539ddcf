/** Whether the Compliance API is on: one object for the whole organization (API reference). */
import { checkObject, oneOf, required, variant } from "../check.js";

const PATH = "/v1/organizations/compliance_settings";
const STATES = ["enabled", "disabled"];

export const complianceSettingsRoutes = [
  { method: "GET", path: PATH, act: ({ store }) => store.complianceSettings },
  { method: "POST", path: PATH, body: true, act: update },
];

const stateObject = variant(Object.fromEntries(STATES.map((state) => [state, {}])));

/** `"enabled"` stands for `{ "type": "enabled" }`. */
function state(value, name) {
  if (typeof value === "string") oneOf(...STATES)(value, name);
  else stateObject(value, name);
}

function update({ store, body }) {
  const sent = checkObject(body, { state: required(state) });
  store.complianceSettings.state = { type: sent.state.type ?? sent.state };
  return store.complianceSettings;
}
