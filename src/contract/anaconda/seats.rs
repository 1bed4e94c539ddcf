//! Seats of the subscription.

use crate::contract::kinds::PlainId;
use rolecall_macros::Endpoint;

/// Give a user a seat.
///
/// Answers 402 when no seat is left, 404 for an unknown user, 409 when the user has one.
#[derive(Endpoint)]
#[endpoint(POST "/users/{user_id}/seats", call = "seats.assign", returns = Nothing, repeat = 409, credential = Service)]
pub struct AnacondaSeatAssignParams {
    /// Identifier of the member.
    #[segment]
    pub user_id: PlainId,
    /// Whether to send the user a mail; it is sent when absent.
    #[query]
    pub send_seat_assigned_email: Option<bool>,
}

/// Take a user's seat away; someone else can have it then.
///
/// The user stays a member, and the user's token stops working. Answers 404 when the user
/// has no seat.
#[derive(Endpoint)]
#[endpoint(DELETE "/users/{user_id}/seats", call = "seats.revoke", returns = Nothing, repeat = 404, credential = Service)]
#[warning("the user's token stops working, too")]
pub struct AnacondaSeatRevokeParams {
    /// Identifier of the member.
    #[segment]
    pub user_id: PlainId,
}
