// The second API: its options, state and face.

/** The organization under `/anaconda`. Addresses are compared without regard to case. */
export interface AnacondaOptions {
  /** The slug. Paths take it and the UUID that answers show. Default `"acme"`. */
  orgId?: string | undefined;
  /** Who gets a token by password. Default `admin@example.org` with the password `s&cret=1`. */
  admin?: { username: string; password: string } | undefined;
  /**
   * Default: one, `0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de` with the secret `not-a-real+secret`.
   */
  serviceAccounts?: readonly { name: string; client_id: string; client_secret: string }[] | undefined;
  /** Seats of the subscription. Default 40. */
  seats?: number | undefined;
  /** Who is there from the start; text is an address. Default: the admin, who holds no seat. */
  members?: readonly (string | AnacondaMember)[] | undefined;
  /** Addresses with an account elsewhere: automatic registration does not take them. */
  accounts?: readonly string[] | undefined;
  /** Addresses that are accepted for automatic registration and never appear. */
  failLate?: readonly string[] | undefined;
  /** Addresses that automatic registration puts into neither list. */
  unmentioned?: readonly string[] | undefined;
  /**
   * Milliseconds of the emulator's clock from being accepted to being a user. Default 0: there with
   * the next request.
   */
  onboardingDelay?: number | undefined;
  /** Users, by id or address, whose removal or token revocation is a conflict (409); tokens also by their id. */
  conflicts?:
    | { removeUser?: readonly string[] | undefined; revokeToken?: readonly string[] | undefined }
    | undefined;
  /** RFC 3339. Default: midnight (UTC) a year from now. */
  subscriptionEndsAt?: string | undefined;
  /** The shape of the list of service accounts; `"object"` shows the first one only. Default `"items"`. */
  listShape?: "items" | "array" | "object" | undefined;
  /**
   * Whether the forms of the older page are taken under `/anaconda/api/v1`, too: `DELETE …/token`,
   * `PATCH …/token` without a body, `user_emails` as one string. Default true. The older paths, which
   * have no prefix (`/anaconda/organizations/…`), always take them, and know no lists of users and tokens.
   */
  olderForms?: boolean | undefined;
  /** Seconds an access token lives. Default 900. */
  tokenLife?: number | undefined;
  /**
   * Invented people in addition to `members`: ordinary ones, most of them with a seat and a token as
   * far as the seats go, and managed users without an address.
   */
  fill?: { members?: number | undefined; managed?: number | undefined } | undefined;
}

export interface AnacondaMember {
  id?: string | undefined;
  /** Without one it is a managed user. */
  email?: string | null | undefined;
  first_name?: string | null | undefined;
  last_name?: string | null | undefined;
  /** Default `"member"`. */
  role?: AnacondaRole | undefined;
  /** Default false. */
  seat?: boolean | undefined;
  /** RFC 3339. Without it there is no token. */
  tokenExpiresAt?: string | null | undefined;
  /** Names. */
  groups?: readonly string[] | undefined;
}

export type AnacondaRole = "member" | "admin" | "billing_manager";

export interface AnacondaState {
  orgId: string;
  orgUUID: string;
  /** In the order they came. Seat holders have a product code in `subscriptions`. */
  users: {
    id: string;
    email: string | null;
    first_name: string | null;
    last_name: string | null;
    role: AnacondaRole;
    subscriptions: string[];
    /** Names. */
    groups: string[];
  }[];
  /** Accepted for automatic registration and not there yet; `readyAt` by the emulator's clock. */
  onboarding: { email: string; readyAt: number }[];
  /** Each of those under way keeps a seat. */
  seats: { total: number; available: number };
  tokens: {
    id: string;
    user_id: string;
    expires_at: string;
    expiration_tolerance_months: number;
    /** `expired` counts the months of tolerance. */
    status: "active" | "expired" | "revoked";
  }[];
  serviceAccounts: { name: string; client_id: string; org_id: string }[];
  subscription: { product: string; endsAt: string };
}

export interface AnacondaFace {
  readonly orgId: string;
  readonly orgUUID: string;
  /** Of the first service account; undefined when there is none. */
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly username: string;
  readonly password: string;
  /**
   * Moves the subscription's end, by twelve months when no date-time is given, and says where to.
   * Users' tokens keep their ends: that is what the renewal of a token is for.
   */
  renewSubscription(endsAt?: string): string;
}
