// How the collection went, in words.

export const STATUS = {
  success: { name: "Complete", mark: "good" },
  failure: { name: "Failed", mark: "bad" },
  partial_success_due_to_dependency_failure: {
    name: "Partial: builds on a step that is not whole",
    mark: "fair",
  },
  disabled: { name: "Not available", mark: "none" },
  pending_evaluation: { name: "Not finished", mark: "fair" },
};

export const WHY_DISABLED = {
  permission: "the credential may not read it",
  organization_type: "this type of organization does not have it",
  policy: "the client was told not to call it",
  not_supported: "the server does not offer it",
};

export const STOPPED = {
  maxRequests: "it had used up the requests it was allowed",
  until: "its time was up",
};
