import type { Portal } from './portal.ts';

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

export function summarisePeople(portals: Portal[]): PersonSummary[] {
  return portals.flatMap((portal) =>
    portal.people.map(({ username, identifiers, password, addresses, authenticator, locked }) => ({
      portal: portal.id,
      username,
      identifiers,
      password,
      has: portal.methods
        .filter((method) =>
          method.kind === 'authenticator'
            ? authenticator !== undefined
            : method.channels.some((channel) => addresses[channel] !== undefined),
        )
        .map(({ id }) => id),
      ...(locked && { locked: locked.method }),
    })),
  );
}
