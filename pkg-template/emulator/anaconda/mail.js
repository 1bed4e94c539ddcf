/**
 * The mails the service would send. Automatic registration sends three kinds that nobody can
 * silence; a seat and a token each send one unless told not to. No record holds a token's value.
 */
const SUBJECTS = {
  onboarding_notice: "people are being added to your organization",
  welcome: "welcome to the organization",
  seat: "a seat has been assigned to you",
  token: "your access token",
};

/** Managed users have no address and get no mail. */
export function createMail(outbox, clock) {
  return function send(kind, to, at = clock.now()) {
    if (to !== null) outbox.push({ to, subject: SUBJECTS[kind], kind, at });
  };
}
