// The rules of `findings` in words for people who see them for the first time: `title` heads the group, `why` says why
// anybody should care, `fix` what is to be done. The findings themselves have a sentence and an advice each.

/** In the order in which findings come. */
export const RULES = {
  "key-old": {
    title: "Old keys",
    why: "The longer a key is in use, the more places it may have been copied to. Replacing keys from time to time limits what an old copy is worth.",
    fix: "Make a new key in the Console, move whatever uses the old one to it, then set the old one to inactive.",
  },
  "key-never-expires": {
    title: "Keys that never expire",
    why: "A key without an expiry works until somebody turns it off, also when everybody has forgotten it.",
    fix: "Replace it by a key with an expiry, made in the Console: the API gives no key an expiry.",
  },
  "key-expired-active": {
    title: "Expired keys that still count as active",
    why: "The time of expiry has passed, and the status still says active. Whoever relies on the status takes them for keys in use.",
    fix: "Set it to inactive.",
  },
  "key-creator-left": {
    title: "Keys whose creator has left",
    why: "Nobody in the organization answers for these keys any more. A key of a workspace goes on working after the person who made it has left.",
    fix: "Find out what uses it. Set it to inactive, which can be undone, unless somebody answers for it.",
  },
  "key-without-creator": {
    title: "Keys without a creator",
    why: "The API names nobody who made them, so nobody answers for them.",
    fix: "Find out who answers for it, or replace it by a key that somebody answers for.",
  },
  "key-organization-wide": {
    title: "Keys outside every workspace",
    why: "They are not bound to a workspace: what they reach depends on whom they act as alone.",
    fix: "Replace it by a key of one workspace, unless it has to reach all of them.",
  },
  "key-in-default-workspace": {
    title: "Keys in the default workspace",
    why: "The default workspace has no member list: access to it follows the role in the organization. Keys are easier to keep apart in workspaces of their own.",
    fix: "Replace it by a key of a workspace of its own: the API cannot move a key.",
  },
  "key-in-archived-workspace": {
    title: "Active keys in archived workspaces",
    why: "Archiving a workspace archives its keys, so an active key there should not exist.",
    fix: "Set it to inactive.",
  },
  "invite-privileged-pending": {
    title: "Open invites to privileged roles",
    why: "Until such an invite is accepted, deleted or expired, whoever reads that mailbox can take up the role.",
    fix: "Make sure that it is meant and that the address is right, or withdraw it.",
  },
  "invite-expired": {
    title: "Expired invites",
    why: "Nobody can accept them any more, and the API refuses to delete them. They are harmless.",
    fix: "Clear them away in the Console, and invite anew whoever is still to come.",
  },
  "invite-stale": {
    title: "Invites that nobody has answered",
    why: "Perhaps the address is wrong, or the person does not need access after all.",
    fix: "Withdraw it, and invite anew whoever is still to come.",
  },
  "member-not-in-organization": {
    title: "Workspace members who are not in the organization",
    why: "A workspace lists somebody whom the organization does not. Either they joined or left while this was being read, or a grant was left behind.",
    fix: "Take the membership away.",
  },
  "many-admins": {
    title: "Many admins",
    why: "Admins may do nearly everything, in every workspace. The fewer there are, the less one stolen account can do.",
    fix: "Give a lesser role to those who do not manage the organization.",
  },
  "workspace-without-admin": {
    title: "Workspaces without an admin of their own",
    why: "Nobody was made admin of them, so only admins of the organization can look after them.",
    fix: "Make somebody who works there its admin.",
  },
  "user-without-workspace": {
    title: "People without a workspace",
    why: "They are in the organization and in no workspace. Perhaps they were never set up, or they no longer need access.",
    fix: "Add the person to a workspace, or remove them if they need no access any more.",
  },
  "key-unused": {
    title: "Keys that nobody seems to use",
    why: "A key that nobody uses is a risk without a benefit. The API does not say when a key was last used: this is inferred from the usage report.",
    fix: "Ask whoever made it, then set it to inactive, which can be undone.",
  },
  "service-account-admin": {
    title: "Service accounts with the role admin",
    why: "A program with the rights of an admin can change members and settings with nobody watching.",
    fix: "Give it the role developer, unless it manages the organization.",
  },
  "federation-rule-open": {
    title: "Federation rules that let in too much",
    why: "They do not say by claim, condition or subject who may use them, or they hold for every workspace.",
    fix: "Limit it by subject, claims or a condition, and to the workspaces that it is for.",
  },
  "token-of-removed-user": {
    title: "Tokens of people who were removed",
    why: "Somebody who is no longer listed still seems to have a way in.",
    fix: "Set the key to inactive, or revoke the token.",
  },
  "key-name-twice": {
    title: "Keys with the same name",
    why: "Two keys of one name are easily taken for each other when one of them has to be turned off.",
    fix: "Rename them.",
  },
  "name-meaningless": {
    title: "Names that say nothing",
    why: "A name that does not tell what a thing is for keeps people from removing it.",
    fix: "Name it after what it is for.",
  },
  "workspace-unused": {
    title: "Workspaces that nobody seems to use",
    why: "They seem to serve nobody any more. What is archived cannot be used by mistake.",
    fix: "Archive it if nobody needs it. That cannot be undone, and it puts all its keys out of use.",
  },
  "tag-missing": {
    title: "Missing tags",
    why: "Tags that were asked for are not there, so nobody can tell by them whom a workspace belongs to.",
    fix: "Set them.",
  },
  "role-review-due": {
    title: "Roles are due for a review",
    why: "People change teams, and their access stays behind. Going through it regularly finds what nobody needs any more.",
    fix: "Go through the roles, and tell `findings` when.",
  },
};
