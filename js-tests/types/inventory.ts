// Collecting, keeping and comparing inventories.

import type { AnacondaOrgReadOnly, AnthropicAdminReadOnly, Snapshot } from "rolecall";
import { type AnacondaOrg, AnthropicAdmin, isSnapshotError, roles } from "rolecall";
import type {
  CollectOptions,
  CollectProgress,
  CollectState,
  Diff,
  Entity,
  FailedCall,
  InferredUse,
  Inventory,
  InventoryPart,
  Misfit,
  PropertyValue,
  RecordedResponse,
  Recording,
  Relationship,
  StepReport,
  Unresolved,
} from "rolecall/inventory";
import { collect, diff, fromResponses, load, ready, save } from "rolecall/inventory";
import * as inline from "rolecall/inventory/inline";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x" });
declare const readOnly: AnthropicAdminReadOnly;
declare const org: AnacondaOrg;
declare const readOnlyOrg: AnacondaOrgReadOnly;
declare const optional: CollectOptions | undefined;

export async function every(): Promise<Inventory> {
  const { signal } = new AbortController();
  const answers: RecordedResponse[] = [];
  const options: CollectOptions = {
    include: ["invites", "usage"],
    archived: true,
    defaultWorkspace: false,
    concurrency: 4,
    maxRequests: 50,
    until: new Date(),
    record: answers,
    usageDays: 30,
    anaconda: org,
    onProgress(event) {
      event satisfies CollectProgress;
      event.estimatedLeft satisfies number | null;
      for (const [step, rows] of Object.entries(event.rows)) `${step}: ${rows}` satisfies string;
    },
    signal,
  };
  await collect(readOnly, { include: "all", until: Date.now(), anaconda: readOnlyOrg });
  await collect(admin, { record: (answer) => answers.push(answer) });
  await collect(admin, { record: true, signal: undefined, onProgress: undefined });
  await collect(admin, optional);
  // @ts-expect-error no such part
  await collect(admin, { include: ["invoices"] });
  // @ts-expect-error a time
  await collect(admin, { until: "tomorrow" });
  // @ts-expect-error no such option
  await collect(admin, { paralel: 3 });
  // @ts-expect-error a client of the other API
  await collect(org);
  // @ts-expect-error a client of the other API
  await collect(admin, { anaconda: admin });
  return collect(admin, options);
}

export async function goOn(): Promise<Inventory> {
  let inventory = await collect(admin, { maxRequests: 20 });
  while (inventory.state) {
    const state: CollectState = inventory.state;
    state.left satisfies number;
    inventory = await collect(admin, { maxRequests: 20, resume: state });
  }
  await collect(admin, { resume: save(inventory) });
  // @ts-expect-error a recording cannot be gone on with
  await collect(admin, { resume: inventory.recording });
  return collect(admin, { resume: inventory });
}

export function inside(inventory: Inventory): void {
  inventory.organization?.name satisfies string | undefined;
  (inventory.endedAt - inventory.startedAt) satisfies number;
  inventory.complete satisfies boolean;
  inventory.stopped satisfies "maxRequests" | "until" | null;
  inventory.partialTypes satisfies string[];
  inventory.counts.anthropic_user satisfies number | undefined;
  inventory.warnings satisfies string[];
  inventory.rateLimits satisfies object[] | null;
  for (const entity of inventory.entities("anthropic_user")) {
    entity satisfies Entity;
    `${entity._key} ${entity._type} ${entity._class} ${entity.displayName}` satisfies string;
    const role = entity.role;
    if (typeof role === "string") role satisfies string;
    // @ts-expect-error a property may be anything that a property can be
    entity.role satisfies string;
  }
  for (const edge of inventory.relationships()) {
    edge satisfies Relationship;
    `${edge._fromEntityKey} ${edge._toEntityKey}` satisfies string;
  }
  for (const step of inventory.steps) {
    step satisfies StepReport;
    if (step.status === "disabled") step.reason satisfies string | undefined;
    for (const failed of step.failedCalls) [failed.status, failed.requestId, failed.code] satisfies unknown[];
    step.failedCalls satisfies FailedCall[];
    step.misfits satisfies Misfit[];
    // @ts-expect-error statuses are known
    void (step.status === "failed");
  }
  for (const { relationship, from, to, missing, reason } of inventory.unresolved satisfies Unresolved[]) {
    `${relationship} ${from} ${to}` satisfies string;
    missing satisfies "from" | "to";
    if (reason === "creator_removed") continue;
    // @ts-expect-error reasons are known
    void (reason === "unknown");
  }
  inventory.usage satisfies InferredUse | null;
  inventory.usage?.apiKeys.apikey_01 satisfies number | undefined;
  const snapshot: Snapshot = inventory.snapshot;
  roles.review(snapshot).people satisfies unknown[];
  // @ts-expect-error nothing in it changes
  inventory.complete = true;
  // @ts-expect-error a type is a text
  inventory.entities(["anthropic_user"]);
}

export function kept(inventory: Inventory, bytes: ArrayBuffer): Inventory | undefined {
  const saved: Uint8Array = save(inventory);
  load(saved).entities() satisfies Entity[];
  const recording: Recording | null = inventory.recording;
  if (recording) {
    recording.version satisfies 1;
    fromResponses(recording) satisfies Inventory;
    fromResponses(recording.responses) satisfies Inventory;
  }
  // @ts-expect-error there may be none
  fromResponses(inventory.recording);
  // @ts-expect-error bytes, not text
  load(JSON.stringify(saved));
  try {
    return load(bytes);
  } catch (error) {
    if (isSnapshotError(error)) error.code satisfies string;
    return undefined;
  }
}

export function compared(before: Inventory, after: Inventory): Diff {
  const changes = diff(before, after);
  changes.added.entities satisfies Entity[];
  changes.removed.relationships satisfies Relationship[];
  for (const { _key, properties } of changes.changed.entities)
    for (const { property, before: was, after: is } of properties) {
      `${_key}.${property}` satisfies string;
      [was, is] satisfies (PropertyValue | undefined)[];
    }
  for (const { user, email, places } of changes.access.lost) {
    `${user} ${email ?? ""}` satisfies string;
    for (const { workspace, permissions } of places) {
      workspace satisfies string | null;
      permissions[0]?.permission satisfies string | undefined;
    }
  }
  changes.leftOut satisfies string[];
  // @ts-expect-error two are needed
  diff(before);
  return changes;
}

export async function inPages(): Promise<void> {
  await ready();
  await ready("/assets/inventory.wasm");
  await ready(new URL("https://example.com/inventory.wasm"));
  await inline.ready();
  inline.collect satisfies typeof collect;
  inline.load satisfies typeof load;
}

export const parts: Record<InventoryPart, true> = {
  invites: true,
  serviceAccounts: true,
  federation: true,
  groups: true,
  externalKeys: true,
  rateLimits: true,
  usage: true,
};
