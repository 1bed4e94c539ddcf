/** The body of an API request, with this API's complaints. */
import { unprocessable } from "./errors.js";

const complaint = (msg, type) => unprocessable([{ loc: ["body"], msg, type }]);

/** The parsed JSON; undefined when there is no body. */
export function readJSON({ headers, bytes }) {
  if (bytes.length === 0) return undefined;
  const [type] = (headers["content-type"] ?? "").toLowerCase().split(";");
  if (type.trim() !== "application/json") throw complaint("Input should be a JSON object", "model_type");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw complaint("JSON decode error", "json_invalid");
  }
}

export const bodyMissing = () => complaint("Field required", "missing");

/** An empty object does no harm where no body is taken. */
export function refuseBody({ bytes }) {
  if (bytes.length > 0 && new TextDecoder().decode(bytes).trim() !== "{}") {
    throw complaint("No body is taken here", "extra_forbidden");
  }
}
