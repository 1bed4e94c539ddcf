/** The body of a request: bytes to JSON, with the complaints a strict service would have. */
import { badRequest } from "./errors.js";

export function readJSON({ headers, bytes }) {
  if (bytes.length === 0) throw badRequest("a JSON body is required");
  checkContentType(headers["content-type"] ?? "");
  const text = decoded(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("the body is not valid JSON");
  }
}

/** Archive calls and deletes take no body; an empty object does no harm. */
export function refuseBody({ bytes }) {
  if (bytes.length > 0 && decoded(bytes).trim() !== "{}") throw badRequest("no body is taken here");
}

/** For the record only: JSON where it is JSON, else the text, else null. */
export function recordedBody(bytes) {
  if (bytes.length === 0) return null;
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function checkContentType(contentType) {
  const [type, ...parameters] = contentType.toLowerCase().split(";");
  if (type.trim() !== "application/json") {
    throw badRequest("content-type: must be application/json");
  }
  for (const parameter of parameters) {
    const charset = /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(parameter)?.[1];
    if (charset !== undefined && charset !== "utf-8" && charset !== "utf8") {
      throw badRequest("content-type: only utf-8 is supported", "unsupported_charset");
    }
  }
}

function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw badRequest("the body is not valid utf-8");
  }
}
