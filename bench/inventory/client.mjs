// A client that nothing but the answers holds up.
import { AnthropicAdmin } from "rolecall";

export const client = (fetch) =>
  new AnthropicAdmin({
    apiKey: "sk-ant-admin01-benchmark-benchmark-benchmark",
    fetch,
    readOnly: true,
    pace: { perMinute: 1_000_000_000 },
  });
