// Both clients as somebody would make them, with a `fetch` that answers at once.
import Anthropic from "@anthropic-ai/sdk";
import { AnthropicAdmin } from "rolecall";
import { answerHeaders } from "./data.mjs";

/** A `fetch` that answers every request with these bytes. */
export const instantly = (bytes) => async () => new Response(bytes, { status: 200, headers: answerHeaders });

const apiKey = "sk-ant-admin01-benchmark-benchmark-benchmark";

export const ours = (fetch) => new AnthropicAdmin({ apiKey, fetch });
export const vendors = (fetch) =>
  new Anthropic({ apiKey, fetch, baseURL: "https://api.anthropic.com" }).organization;
