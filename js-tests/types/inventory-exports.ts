// What goes out of an inventory: exports, the way into JupiterOne, and the report.

import type {
  Diff,
  Export,
  ExportFile,
  ExportFormat,
  ExportOptions,
  FilesFormat,
  Finding,
  Inventory,
  JupiterOneLoad,
  JupiterOneOptions,
  TextFormat,
} from "rolecall/inventory";
import { exportAs, loadIntoJupiterOne } from "rolecall/inventory";
import type { ReportOptions } from "rolecall/report";
import { ready, report } from "rolecall/report";
import * as inline from "rolecall/report/inline";

declare const inventory: Inventory;
declare const text: TextFormat;
declare const files: FilesFormat;

export async function everyFormat(): Promise<string> {
  const options: ExportOptions = {
    types: ["anthropic_user"],
    maxEdges: 100,
    maxText: 10_000,
    maxNodes: 50,
    group: "auto",
    lastUpdated: 1,
    constraints: false,
  };
  const cypher: Export = exportAs(inventory, "cypher", options);
  let all = "";
  for await (const piece of cypher) all += piece satisfies string;
  for await (const file of exportAs(inventory, "neo4j-csv")) {
    file satisfies ExportFile;
    file.name satisfies string;
    for await (const piece of file.chunks) all += piece satisfies string;
    all += await file.text();
  }
  await exportAs(inventory, text).text();
  for await (const { name } of exportAs(inventory, files)) name satisfies string;
  const formats: ExportFormat[] = ["jupiterone", "mermaid", "graphml", "ndjson", "dot", "jgf", "csv"];
  void formats;
  // @ts-expect-error no such format
  exportAs(inventory, "pdf");
  // @ts-expect-error several files have no one text
  exportAs(inventory, "csv").text();
  // @ts-expect-error one text is not several files
  for await (const { name } of exportAs(inventory, "dot")) void name;
  // @ts-expect-error no such way to group
  exportAs(inventory, "mermaid", { group: "sometimes" });
  // @ts-expect-error no such option
  exportAs(inventory, "mermaid", { direction: "LR" });
  return all;
}

export async function loaded(): Promise<JupiterOneLoad> {
  const options: JupiterOneOptions = {
    accountId: "acme",
    apiKey: "secret",
    baseURL: "https://api.eu.jupiterone.io",
    scope: "anthropic:acme",
    allowPartial: true,
    timeout: 1_000,
    deadline: 10_000,
    fetch,
    onProgress: ({ stage, uploaded, total }) => void `${stage} ${uploaded} of ${total}`,
    signal: new AbortController().signal,
    dangerouslyAllowBrowser: false,
  };
  const load = await loadIntoJupiterOne(inventory, options);
  load.status satisfies "FINISHED";
  load.partialTypes satisfies string[];
  (load.entities + load.relationships + load.batches + load.requests) satisfies number;
  load.job.id satisfies string;
  load.job.numEntitiesCreated satisfies unknown;
  // @ts-expect-error an account is needed
  await loadIntoJupiterOne(inventory, { apiKey: "secret" });
  // @ts-expect-error and a key
  await loadIntoJupiterOne(inventory, { accountId: "acme" });
  // @ts-expect-error no such option
  await loadIntoJupiterOne(inventory, { ...options, syncMode: "PATCH" });
  return load;
}

export async function reported(
  found: readonly Finding[],
  previous: Inventory,
  changes: Diff,
): Promise<string> {
  await ready();
  const options: ReportOptions = { now: Date.now(), findings: found, previous };
  report(inventory, { now: new Date() });
  report(inventory, { now: 0, findings: null, previous: changes });
  inline.report satisfies typeof report;
  // @ts-expect-error the time to judge by is needed
  report(inventory, { findings: found });
  // @ts-expect-error and the options with it
  report(inventory);
  // @ts-expect-error no such option
  report(inventory, { now: 0, title: "Acme" });
  const html: string = report(inventory, options);
  return html;
}
