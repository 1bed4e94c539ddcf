// What compiles with AnacondaOrg, and what must not.
import { AnacondaOrg, names, tokenURLs } from "rolecall";

const org = new AnacondaOrg({ orgId: "acme", clientId: "c", clientSecret: "s" });
declare const id: string;

export function options(): void {
  new AnacondaOrg({ orgId: "acme" });
  new AnacondaOrg({
    orgId: "acme",
    username: "ada@example.org",
    password: "p",
    clientId: "c",
    clientSecret: "s",
  });
  new AnacondaOrg({ orgId: "acme", accessToken: "t" });
  new AnacondaOrg({ orgId: "acme", accessToken: async () => "t", tokenURL: undefined });
  new AnacondaOrg({
    orgId: "acme",
    dialect: "legacy",
    baseURL: "https://x.example",
    legacyEmailString: true,
  });
  new AnacondaOrg({
    orgId: "acme",
    tokenURL: tokenURLs.discovery,
    only: ["users.list"],
    pace: { perMinute: 60 },
  });
  tokenURLs.iam satisfies string;
  // @ts-expect-error
  new AnacondaOrg();
  // @ts-expect-error
  new AnacondaOrg({ clientId: "c", clientSecret: "s" });
  // @ts-expect-error
  new AnacondaOrg({ orgId: "acme", apiKey: "sk-ant-admin01-x" });
  // @ts-expect-error
  new AnacondaOrg({ orgId: "acme", orgID: "acme" });
  // @ts-expect-error
  new AnacondaOrg({ orgId: "acme", dialect: "v1" });
  // @ts-expect-error
  new AnacondaOrg({ orgId: "acme", accessToken: () => 5 });
  // @ts-expect-error
  new AnacondaOrg({ orgId: 5 });
  // @ts-expect-error
  tokenURLs.iam = "https://x.example";
}

export async function reading(): Promise<void> {
  const page = await org.users.list({ include_groups: true });
  for (const user of page.data) {
    user.email satisfies string | null | undefined;
    user.subscriptions satisfies string[];
    user.role satisfies string;
    user.groups?.[0]?.user_count satisfies number | undefined;
    // @ts-expect-error
    user.password;
  }
  // A role of later days is no error.
  if (page.data[0]?.role === "auditor") return;
  for await (const account of org.serviceAccounts.list()) {
    account.client_id satisfies string;
    // @ts-expect-error
    account.client_secret;
  }
  for await (const more of org.tokens.list(id).pages()) more.data[0]?.expires_at satisfies string | undefined;
  (await page.nextPage())?.hasNextPage() satisfies boolean | undefined;
  // @ts-expect-error
  page.has_more;
  // @ts-expect-error
  page.items;
  const { data, status, headers, requestId, issues } = await org.users.list().withResponse();
  data.data.length satisfies number;
  status satisfies number;
  headers["content-type"] satisfies string | undefined;
  requestId satisfies string | null;
  issues.length satisfies number;
  // @ts-expect-error
  await org.users.list({ limit: 5 });
  // @ts-expect-error
  await org.tokens.list();
}

export async function writing(): Promise<void> {
  const account = await org.serviceAccounts.create({ name: "ci" });
  account.client_secret satisfies string;
  (await org.serviceAccounts.delete(account.client_id)) satisfies undefined;
  const registered = await org.users.autoRegister({ user_emails: ["ana@example.org"] as const });
  registered.available_organization_seats satisfies number | null;
  registered.available_organization_seats_raw satisfies string | null;
  registered.users_in_onboarding_process?.length satisfies number | undefined;
  (await org.users.add()).id satisfies string;
  await org.users.add({ email: null, first_name: "nightly" });
  (await org.users.remove(id)) satisfies undefined;
  (await org.seats.assign(id)) satisfies undefined;
  await org.seats.assign(id, { send_seat_assigned_email: false }, { signal: new AbortController().signal });
  (await org.seats.revoke(id, { timeout: 1_000 })) satisfies undefined;
  const { token, expires_at } = await org.tokens.create(id, { expires_at: "2027-01-31T00:00:00Z" });
  token satisfies string;
  expires_at satisfies string | null | undefined;
  await org.tokens.update(id, { is_renewal: true });
  await org.tokens.update(id, { expires_at: "2027-01-31T00:00:00Z", expiration_tolerance_months: 1 });
  await org.tokens.sync(id);
  (await org.tokens.revoke(id, { user_id: id })) satisfies undefined;
  (await org.tokens.revoke(undefined, { user_id: id })) satisfies undefined;
  // @ts-expect-error
  await org.serviceAccounts.create();
  // @ts-expect-error
  await org.serviceAccounts.create({ name: "ci", secret: "x" });
  // @ts-expect-error
  await org.users.autoRegister({ user_emails: "[ana@example.org]" });
  // @ts-expect-error
  await org.users.add({ mail: "ana@example.org" });
  // @ts-expect-error
  await org.seats.assign();
  // @ts-expect-error
  await org.tokens.create(id, {});
  // @ts-expect-error
  await org.tokens.create(id, { expires_at: 1801353600 });
  // @ts-expect-error
  await org.tokens.revoke(id);
  // @ts-expect-error
  await org.users.retrieve(id);
  // @ts-expect-error
  org.invites;
}

export async function planning(): Promise<void> {
  const plan = await org.plan.users.add({ email: "ana@example.org" });
  plan.warnings satisfies string[];
  await org.send<{ id: string }>(plan).withResponse();
  await org.plan.tokens.revoke(id, { user_id: id });
  // @ts-expect-error
  await org.plan.tokens.create(id);
  // @ts-expect-error
  await org.plan.onboard([]);
  // @ts-expect-error
  await org.send({ call: "users.add" });
}

export function naming(): void {
  const { ok, issues } = names.serviceAccount.check("Build Server #1");
  ok satisfies boolean;
  issues[0]?.index satisfies number | undefined;
  issues[0]?.message satisfies string | undefined;
  names.serviceAccount.suggest("Build Server #1") satisfies string | null;
  names.serviceAccount.limits satisfies { min: number; max: number; pattern: string };
  // @ts-expect-error
  names.workspace;
  // @ts-expect-error
  names.serviceAccount.check();
}
