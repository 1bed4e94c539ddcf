/** Seats: one a person, as many as the subscription has. */
import { conflict, missing } from "../errors.js";

const PATH = "/organizations/{org_id}/users/{user_id}/seats";

export const seatRoutes = [
  {
    method: "POST",
    path: PATH,
    needs: "service",
    older: true,
    query: { send_seat_assigned_email: true },
    success: 201,
    act: assign,
  },
  { method: "DELETE", path: PATH, needs: "service", older: true, success: 204, act: revoke },
];

function assign({ organization, mail, ids, query }) {
  const user = organization.findUser(ids.user_id);
  if (user.seat) throw conflict("this user has a seat already");
  organization.takeSeat(user);
  if (query.send_seat_assigned_email) mail("seat", user.email);
}

function revoke({ organization, ids }) {
  const user = organization.findUser(ids.user_id);
  if (!user.seat) throw missing("seat");
  organization.giveSeatBack(user);
}
