// Every difference between the requests of the vendor's SDK and ours, with its reason. Each one is expected exactly where
// `applies` says, and nowhere else: a difference that is not listed fails the tests, and so does one that is gone.
import { needsToken } from "./arguments/index.mjs";

const takesQuery = (call) => call.endsWith(".list");
const last = (args) => args.at(-1);
const holdsNull = (value) => Object.values(value ?? {}).includes(null);

/** `of(theirs, row)` gives what ours is instead; `refused` stands for a call that ours does not send. */
export const differences = [
  {
    aspect: "credential",
    reason: "the SDK sends an API key as a bearer token, ours in the header that the API documents for keys",
    applies: ({ call }) => !needsToken(call),
    of: ([bearer]) => [bearer.replace("authorization: Bearer", "x-api-key:")],
  },
  {
    aspect: "other headers",
    reason: "the SDK describes itself and its machine; ours says nothing of the sort",
    applies: () => true,
    of: () => [],
  },
  {
    aspect: "query",
    reason: "null in a query is an empty text to the SDK, which no filter means; ours leaves it out",
    applies: ({ call, args }) => takesQuery(call) && typeof last(args) === "object" && holdsNull(last(args)),
    of: (pairs, { args }) => pairs.filter(([name, value]) => !(value === "" && last(args)[name] === null)),
  },
  {
    aspect: "refused",
    reason: "workspace_billing is inherited and cannot be given, although the SDK's type of an update has it",
    applies: ({ call, args }) =>
      call === "workspaces.members.update" && last(args).workspace_role === "workspace_billing",
    of: () => ["workspace_role not_allowed"],
  },
  {
    aspect: "refused",
    reason: "polling can be switched on again only: the API takes no other value than false",
    applies: ({ call, args }) =>
      call === "federation.issuers.update" && last(args).jwks_polling_disabled === true,
    of: () => ["jwks_polling_disabled not_allowed"],
  },
];

/** The difference that is expected there, if any. */
export function expected(aspect, row) {
  const found = differences.filter((one) => one.aspect === aspect && one.applies(row));
  if (found.length > 1) throw new Error(`${row.label}: two reasons for the difference in ${aspect}`);
  return found[0];
}
