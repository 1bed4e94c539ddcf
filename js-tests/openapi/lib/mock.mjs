// A mock server that knows nothing but an OpenAPI document: it checks requests by it and answers by it.
import { after } from "node:test";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";

// Not its command line: to list example addresses that renames parameters with brackets, and checks them no more.
const silent = Object.fromEntries(
  ["trace", "debug", "info", "success", "warn", "error", "fatal"].map((level) => [level, () => {}]),
);
const logger = { ...silent, child: () => logger };

/** Its URL. With `dynamic` it answers at random within the schemas, else with their examples. */
export async function startMock(path, { dynamic = false } = {}) {
  const operations = await getHttpOperationsFromSpec(path);
  const server = createServer(operations, {
    cors: false,
    components: { logger },
    config: {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      mock: { dynamic },
    },
  });
  after(() => server.close());
  return server.listen(0, "127.0.0.1");
}
