// The options of `new AnthropicAdmin(…)`, read once and checked without the core.

import { complain, exclude, readFields, show } from "./check.js";
import { checkCredential, isForeign } from "./credential.js";
import { flag, oneOf, secret, text, whole } from "./rules.js";
import { kindOfToken, listOfStrings, readShared, SHARED, stringOrFunction } from "./shared.js";

const RULES = /* @__PURE__ */ (() => ({
  apiKey: secret(text),
  authToken: secret(stringOrFunction),
  version: oneOf("2026-10-21", "2023-06-01"),
  betas: listOfStrings,
  organizationType: oneOf("console", "enterprise", "aws"),
  ...SHARED,
  preflight: flag,
  pace: { ...SHARED.pace, invitesPerHour: whole(1) },
}))();
// The headers that are set by an option.
const HEADERS = { "x-api-key": "apiKey", authorization: "authToken", "anthropic-version": "version" };

export function readAnthropicOptions(source, endpoints) {
  const issues = [];
  const { apiKey, authToken, betas: given = [], ...options } = readFields(RULES, source, [], issues);
  if (apiKey !== undefined && authToken !== undefined) exclude(issues, "authToken", "apiKey");
  const betas = [...given];
  checkBetas(betas, issues);
  const hasCredential = (apiKey ?? authToken) !== undefined;
  const { check, ...client } = readShared(
    { version: "2026-10-21", organizationType: null, ...options },
    { endpoints, issues, ours: HEADERS, defaultBase: "https://api.anthropic.com", hasCredential },
  );
  const { base } = client.settings;
  check(base);
  let credential = "api_key";
  if (apiKey === undefined) credential = kindOfToken(authToken, "`authToken`");
  else checkCredential(apiKey, "`apiKey`");
  Object.assign(client.settings, {
    betas,
    credential,
    inferenceKey: /^sk-ant-api03-/.test(apiKey ?? authToken),
    directBrowser: hasCredential && isForeign(base),
  });
  return {
    ...client,
    apiKey,
    token: authToken,
    asks: "authToken",
    shown: `baseURL: '${base}'`,
  };
}

function checkBetas(betas, issues) {
  for (const [i, beta] of betas.entries()) {
    if (!/^[\w.-]+$/.test(beta)) {
      complain(issues, ["betas", i], "must be one name", { code: "header_text", received: show(beta) });
    }
  }
}
