/**
 * Which service account is in which workspace. Only rows made by hand are kept; the implicit
 * membership of the default workspace is worked out when asked (API reference).
 */
import { Shelf } from "./shelf.js";

const idOf = (accountId, workspaceId) => `${accountId} ${workspaceId}`;

export class ServiceAccountPlaces {
  #rows = new Shelf();
  #defaultWorkspaceId;

  /** @param {object[]} rows wire objects, oldest first; implicit ones are passed over */
  constructor(rows, defaultWorkspaceId) {
    this.#defaultWorkspaceId = defaultWorkspaceId;
    for (const row of rows) if (row.implicit !== true) this.#add(row);
  }

  explicit(accountId, workspaceId) {
    return this.#rows.get(idOf(accountId, workspaceId))?.row;
  }

  /** Null where the account is an explicit member of the default workspace. */
  implicit(accountId) {
    if (this.explicit(accountId, this.#defaultWorkspaceId)) return null;
    return {
      type: "service_account_workspace_member",
      service_account_id: accountId,
      workspace_id: this.#defaultWorkspaceId,
      workspace_role: "workspace_user",
      implicit: true,
      created_by_actor_id: null,
    };
  }

  /** The row of that pair, its role replaced where it was there already. */
  put({ accountId, workspaceId, role, actorId }) {
    const present = this.explicit(accountId, workspaceId);
    if (present) {
      present.workspace_role = role;
      return present;
    }
    return this.#add({
      service_account_id: accountId,
      workspace_id: workspaceId,
      workspace_role: role,
      created_by_actor_id: actorId,
    });
  }

  remove(accountId, workspaceId) {
    this.#rows.remove(idOf(accountId, workspaceId));
  }

  /** For `tokenPageOf`, with the cursor being a row's id: one that is gone is known no more. */
  get sequence() {
    const rows = this.#rows;
    return {
      size: rows.size,
      at: (index) => rows.at(index),
      positionOf: (id) => (rows.get(id) ? rows.positionOf(id) : undefined),
    };
  }

  newestFirst() {
    return this.#rows.newestFirst().map(({ row }) => row);
  }

  #add({ service_account_id, workspace_id, workspace_role, created_by_actor_id = null }) {
    const row = {
      type: "service_account_workspace_member",
      service_account_id,
      workspace_id,
      workspace_role,
      implicit: false,
      created_by_actor_id,
    };
    this.#rows.add({ id: idOf(service_account_id, workspace_id), row });
    return row;
  }
}
