// Identifiers of every kind, as the documentation of the API shows them, and the arguments that many lists share.
export const user = "user_01WCz1FkmYMm4gnmykNKUu3Q";
export const otherUser = "user_01Hk3R9TWxq7CfQak00OiVw4";
export const invite = "invite_015gWxCN9Hfg2QhZwTK7Mdeu";
export const workspace = "wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ";
export const otherWorkspace = "wrkspc_01SDCCSbTxrXDpWc1phhtcfK";
export const apiKey = "apikey_01Rj2N8SVvo6BePZj99NhmiT";
export const serviceAccount = "svac_01Hk3R9TWxq7CfQak00OiVw4";
export const issuer = "fdis_01SDCCSbTxrXDpWc1phhtcfK";
export const rule = "fdrl_01SDCCSbTxrXDpWc1phhtcfK";
export const externalKey = "ekey_01SDCCSbTxrXDpWc1phhtcfK";
/** Its slashes and colons have to survive in a path. */
export const keyARN = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
export const group = "rbac_group_012rppKaSVsmTo6NqRDXQXNF";
export const role = "rbac_role_016J8xVtKpDq3Wy9ZmN2hR4s";
export const increaseRequest = "slir_01AbCdEfGhIjKlMnOpQrSt";
export const userProfile = "uprof_01AbCdEfGhIjKlMnOpQrStUv";
export const project = "claude_proj_01KGp4eZNug9ri4kE35RSppq";

/** Texts that a query has to escape, and that two encoders may escape differently. */
export const awkward = "ä+b&c=d/e?f#g h%20i[j]~'(k)*!\"<>,;:@$";

/** The argument sets of a list below `path`: no query, null for it, and each of the given queries. */
export const listing = (path, queries) => [
  path,
  [...path, null],
  ...queries.map((query) => [...path, query]),
];

/** Forwards and backwards, with the smallest and the largest page. */
export const byIDs = (id, { max = 1000 } = {}) => [
  { limit: 1, after_id: id },
  { before_id: id, limit: max },
];

/** Page tokens are opaque: any text. */
export const byTokens = ({ max = 1000 } = {}) => [
  { limit: 1, page: "page_MjAyNi0xMS0yMVQwMDowMDowMFo=" },
  { page: awkward, limit: max },
  { page: null },
];

export const workspaceRoles = [
  "workspace_user",
  "workspace_developer",
  "workspace_restricted_developer",
  "workspace_admin",
];
