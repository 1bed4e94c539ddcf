// An AnacondaOrg with `readOnly: true` has no writing call, nor a plan of one.
import { AnacondaOrg, type AnacondaOrgReadOnly } from "rolecall";

const org = new AnacondaOrg({ orgId: "acme", clientId: "c", clientSecret: "s", readOnly: true });
declare const id: string;

export async function reading(): Promise<void> {
  await org.users.list({ include_groups: false });
  await org.serviceAccounts.list();
  await org.tokens.list(id);
  await org.plan.users.list();
  await org.plan.tokens.list(id);
}

export function writing(): void {
  // @ts-expect-error
  org.serviceAccounts.create({ name: "ci" });
  // @ts-expect-error
  org.serviceAccounts.delete(id);
  // @ts-expect-error
  org.users.autoRegister({ user_emails: ["ana@example.org"] });
  // @ts-expect-error
  org.users.add();
  // @ts-expect-error
  org.users.remove(id);
  // @ts-expect-error
  org.seats.assign(id);
  // @ts-expect-error
  org.seats.revoke(id);
  // @ts-expect-error
  org.tokens.create(id, { expires_at: "2027-01-31T00:00:00Z" });
  // @ts-expect-error
  org.tokens.update(id, { is_renewal: true });
  // @ts-expect-error
  org.tokens.sync(id);
  // @ts-expect-error
  org.tokens.revoke(id, { user_id: id });
  // @ts-expect-error
  org.onboard([]);
  // @ts-expect-error
  org.offboard(id);
}

export function plans(): void {
  // @ts-expect-error
  org.plan.users.remove(id);
  // @ts-expect-error
  org.plan.seats.assign(id);
  // @ts-expect-error
  org.plan.tokens.sync(id);
}

/** What asks for a reading client takes any client; the other way round it does not compile. */
export function handedOn(): void {
  const report = (reader: AnacondaOrgReadOnly): unknown => reader.users.list();
  report(org);
  report(new AnacondaOrg({ orgId: "acme", accessToken: "t" }));
  const change = (writer: AnacondaOrg): unknown => writer.users.remove(id);
  change(new AnacondaOrg({ orgId: "acme", accessToken: "t", readOnly: false }));
  // @ts-expect-error
  change(org);
}

/** A flag that is known only at run time leaves the methods in the type; the calls are refused when made. */
export function atRunTime(readOnly: boolean): void {
  new AnacondaOrg({ orgId: "acme", accessToken: "t", readOnly }).users.remove(id);
}
