// A mark for each kind of thing: its form tells it apart as well as its colour.

import { s } from "./dom.js";

const KINDS = {
  anthropic_account: "organization",
  anthropic_user: "person",
  anthropic_workspace: "workspace",
  anthropic_api_key: "key",
  anthropic_invite: "invite",
  anthropic_service_account: "service",
  anthropic_rbac_group: "group",
  anthropic_external_key: "key",
  anaconda_user: "person",
  anaconda_organization: "organization",
  anaconda_service_account: "service",
  anaconda_group: "group",
  anaconda_token: "key",
};

export const kindOf = (type) => (Object.hasOwn(KINDS, type) ? KINDS[type] : "other");

const polygon = (points) => (x, y, r) =>
  s("polygon", { points: points.map(([dx, dy]) => `${x + dx * r},${y + dy * r}`).join(" ") });

const FORMS = {
  person: (x, y, r) => s("circle", { cx: x, cy: y, r }),
  workspace: (x, y, r) => s("rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r, rx: r / 3 }),
  key: polygon([
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ]),
  service: polygon([
    [0, -1.15],
    [1.1, 0.85],
    [-1.1, 0.85],
  ]),
  invite: polygon([
    [-1.2, -0.8],
    [1.2, -0.8],
    [1.2, 0.8],
    [-1.2, 0.8],
  ]),
  organization: polygon([
    [-0.6, -1.1],
    [0.6, -1.1],
    [1.2, 0],
    [0.6, 1.1],
    [-0.6, 1.1],
    [-1.2, 0],
  ]),
  group: polygon([
    [0, -1.15],
    [1.1, -0.3],
    [0.7, 1],
    [-0.7, 1],
    [-1.1, -0.3],
  ]),
  other: (x, y, r) => s("circle", { cx: x, cy: y, r: r * 0.8 }),
};

export function mark(type, x, y, r) {
  const kind = kindOf(type);
  const form = FORMS[kind](x, y, r);
  form.setAttribute("class", `mark ${kind}`);
  return form;
}
