// Paste into the browser console, on a page of your portal: prints the members as a table.
//
// The portal's server has two things for it:
//   /rolecall.js   the package in one file, the WebAssembly inside:
//                  npx esbuild node_modules/rolecall/dist/inline.js --bundle --minify --format=esm --outfile=rolecall.js
//   /admin         passes reading calls on to the API and puts the key on, as examples/browser/server.mjs does
const { AnthropicAdmin } = await import("/rolecall.js");
const admin = new AnthropicAdmin({ baseURL: "/admin", readOnly: true });

const rows = [];
for await (const { name, email, role, added_at } of admin.users.list({ limit: 1000 })) {
  rows.push({ name, email, role, since: added_at.slice(0, 10) });
}
console.table(rows);
