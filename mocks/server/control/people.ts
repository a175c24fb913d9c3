import * as v from 'valibot';
import { accountId } from '../accounts.ts';
import { addressOf } from '../address.ts';
import type { Portal } from '../portal.ts';
import type { PersonRecord } from '../records.ts';

const Address = v.strictObject({
  value: v.pipe(v.string(), v.nonEmpty()),
  verified: v.optional(v.boolean(), true),
  line: v.optional(v.picklist(['mobile', 'landline', 'voip', 'premium', 'unknown']), 'mobile'),
});

/** Seconds: ten years. */
const LONGEST_LOCK = 10 * 365 * 24 * 60 * 60;

/** A person of one's own. One of the same portal and user name takes the place of the other. */
export const PersonRequest = v.strictObject({
  portal: v.string(),
  username: v.pipe(v.string(), v.nonEmpty()),
  identifiers: v.record(v.string(), v.string()),
  password: v.pipe(v.string(), v.nonEmpty()),
  addresses: v.optional(v.strictObject({ email: v.optional(Address), phone: v.optional(Address) }), {}),
  authenticator: v.optional(v.object({ secret: v.pipe(v.string(), v.regex(/^[A-Z2-7]{26,}$/)) })),
  locked: v.optional(
    v.object({ method: v.string(), seconds: v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_LOCK)) }),
  ),
});
export type PersonRequest = v.InferInput<typeof PersonRequest>;

/** Somebody to sign in as, for the people who try things out. */
export interface PersonSummary {
  portal: string;
  username: string;
  /** By the names of the inputs that identify. */
  identifiers: Record<string, string>;
  password: string;
  /** The portal's methods that are set up. */
  has: string[];
  /** The method that is locked at the start. */
  locked?: string;
}

/** The portals' own people, and those who were added; the latter take the place of the former. */
export function summarisePeople(portals: Portal[], added: PersonRecord[]): PersonSummary[] {
  const own = portals.flatMap((portal) =>
    portal.people.map((person) => ({ ...person, id: accountId(portal, person.username), portal: portal.id })),
  );
  const people = [...own.filter(({ id }) => !added.some((other) => other.id === id)), ...added];
  return people.flatMap(
    ({ portal: id, username, identifiers, password, addresses, authenticator, locked }) => {
      const portal = portals.find((known) => known.id === id);
      if (!portal) return [];
      const has = portal.methods.filter((method) =>
        method.kind === 'authenticator'
          ? authenticator !== undefined
          : method.channels.some((channel) => addresses[addressOf(channel)] !== undefined),
      );
      return [
        {
          portal: id,
          username,
          identifiers,
          password,
          has: has.map((method) => method.id),
          ...(locked && { locked: locked.method }),
        },
      ];
    },
  );
}
