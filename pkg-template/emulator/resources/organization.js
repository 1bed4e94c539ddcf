/** GET /v1/organizations/me */
export const organizationRoutes = [
  { method: "GET", path: "/v1/organizations/me", act: ({ store }) => store.organization },
];
