/** People and managed users of the organization, and automatic registration. */

import { sameEmail } from "../../store.js";
import { email, listOf, optionalOrNull, readFields, required, text } from "../check.js";
import { conflict, unprocessable } from "../errors.js";

const ALL = "/organizations/{org_id}/users";

export const userRoutes = [
  {
    method: "POST",
    path: "/organizations/{org_id}/users_auto_registration",
    needs: "service",
    older: true,
    body: true,
    act: register,
  },
  { method: "POST", path: ALL, needs: "service", older: true, body: true, act: add },
  { method: "GET", path: ALL, needs: "service", query: { include_groups: false }, act: list },
  { method: "DELETE", path: `${ALL}/{user_id}`, needs: "service", older: true, success: 204, act: remove },
];

/** The counts are strings of digits in every document. */
function register({ onboarding, organization, body, olderForms }) {
  const { user_emails } = readFields(olderForms ? withList(body) : body, {
    user_emails: required(listOf(email)),
  });
  const { accepted, unavailable } = onboarding.register(user_emails);
  return {
    users_in_onboarding_process: accepted,
    users_unavailable_for_onboarding: unavailable,
    total_organization_seats: String(organization.seatsTotal),
    available_organization_seats: String(organization.seatsLeft()),
  };
}

/** The older page's form of the list: one string, bracketed and unquoted. */
function withList(body) {
  if (typeof body?.user_emails !== "string") return body;
  const inside = /^\s*\[(.*)\]\s*$/s.exec(body.user_emails)?.[1];
  if (inside === undefined) {
    const issue = {
      loc: ["body", "user_emails"],
      msg: "Input should be a bracketed list",
      type: "list_type",
    };
    throw unprocessable([issue]);
  }
  const user_emails = inside.trim() === "" ? [] : inside.split(",").map((part) => part.trim());
  return { ...body, user_emails };
}

const addFields = {
  email: optionalOrNull(email),
  first_name: optionalOrNull(text),
  last_name: optionalOrNull(text),
};

/** Neither a seat nor a token comes with it. Without an address it is a managed user. */
function add({ organization, body }) {
  const given = readFields(body, addFields);
  if (given.email !== null) {
    if (organization.userByEmail(given.email)) throw conflict("this person is a member already");
    if (organization.onboarding.has(sameEmail(given.email))) {
      throw conflict("this person is being onboarded");
    }
  }
  const { id, email, first_name, last_name } = organization.addUser(given);
  return { id, email, first_name, last_name };
}

/** There is no paging. A seat shows as a product code in `subscriptions`, and nowhere else. */
function list({ organization, query }) {
  const items = [...organization.users.values()].map((user) => ({
    id: user.id,
    email: user.email,
    first_name: user.first_name,
    last_name: user.last_name,
    role: user.role,
    subscriptions: user.seat ? [organization.subscription.product] : [],
    groups: query.include_groups ? organization.groupsOf(user) : null,
  }));
  return { items };
}

function remove({ organization, settings, ids }) {
  const user = organization.findUser(ids.user_id);
  if (names(settings.conflicts.removeUser, user)) throw conflict("this user cannot be removed");
  const admins = [...organization.users.values()].filter((other) => other.role === "admin");
  if (admins.length === 1 && admins[0] === user) throw conflict("the last admin cannot be removed");
  organization.removeUser(user);
}

/** Whether a list of ids and addresses names this user. */
export function names(list, { id, email }) {
  return list.some((entry) => entry === id || (email !== null && sameEmail(entry) === sameEmail(email)));
}
