// An edge function that answers with the pending invites as JSON. Its client can change nothing.
//
//   npm install rolecall
//   npx wrangler secret put ANTHROPIC_ADMIN_KEY --name pending-invites
//   npx wrangler deploy worker.js --name pending-invites --compatibility-date 2026-07-01
//
// Put your sign-in in front of it: whoever may call it sees the invited addresses.
import { env } from "cloudflare:workers";
import { AnthropicAdmin, isRolecallError } from "rolecall";

// Once for all requests: a constructor sends nothing, and a client keeps nothing of a request.
const admin = new AnthropicAdmin({
  apiKey: env.ANTHROPIC_ADMIN_KEY,
  baseURL: env.ANTHROPIC_BASE_URL, // unset: the real API
  readOnly: true,
});

export default {
  async fetch(request) {
    try {
      const pending = [];
      const invites = admin.invites.list({ statuses: ["pending"], limit: 1000 }, { signal: request.signal });
      for await (const { email, role, expires_at } of invites) pending.push({ email, role, expires_at });
      return Response.json(pending);
    } catch (error) {
      if (!isRolecallError(error)) throw error;
      return Response.json({ code: error.code, message: error.message }, { status: 502 });
    }
  },
};
