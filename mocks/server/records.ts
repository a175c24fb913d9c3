import type { Channel, FlowKind, Inputs, Notice, Session } from '../../src/wire/index.ts';
import type { Address, AddressKind } from './address.ts';
import type { Fault } from './fault.ts';
import type { Person } from './portal.ts';

/** What the server keeps, as JSON, one row for each thing. */

/** Salted, and slow to guess. */
export interface PasswordRecord {
  salt: string;
  hash: string;
  iterations: number;
}

/** A code that was sent. The code itself is never kept (OTP-11). */
export interface CodeRecord {
  id: string;
  /** Whom it was sent in; none once that flow was given up. */
  flow: string;
  /** What it proves: `sign-in`, or the name of the requirement that asks for it. */
  purpose: string;
  channel: Channel;
  destination: string;
  salt: string;
  hash: string;
  sentAt: number;
  expiresAt: number;
  state: 'sending' | 'live' | 'replaced' | 'used';
}

/** Wrong codes by one method, over all flows and sessions (OTP-6, V2). */
export interface Failures {
  /** Since the last lock. */
  count: number;
  /** Since the last right one. Neither a lock that is over nor another code begins it anew (OTP-4, OTP-7). */
  consecutive: number;
  lockedUntil: number;
}

/** Whom codes are sent to: an account, or somebody who has none yet. */
export interface Subject {
  id: string;
  addresses: Partial<Record<AddressKind, Address>>;
  /** The latest, oldest first. */
  codes: CodeRecord[];
  /** By method. */
  failures: Record<string, Failures>;
}

/** A person at one portal. */
export interface Account extends Subject {
  /** `{portal}/{username}` */
  id: string;
  portal: string;
  username: string;
  /** By the names of the inputs that identify. */
  identifiers: Record<string, string>;
  /** The same in one text, by which it is found. */
  lookup: string;
  password: PasswordRecord;
  /** Base32 secret, and the last time step that was used up. */
  authenticator?: { secret: string; lastStep: number };
}

/** Somebody who is about to have an account. */
export interface Newcomer extends Subject {
  password?: PasswordRecord;
}

/** Something that a person has shown in a flow. */
export interface Proof {
  by: 'password' | 'code' | 'authenticator';
  /** `password`, or the portal's name of the method. */
  method: string;
  channel?: Channel;
  /** What it was shown with was bound in this very flow: it was sent where the person said just now. */
  isNew?: boolean;
  at: number;
}

export interface FlowRecord {
  id: string;
  version: number;
  kind: FlowKind;
  portal: string;
  application: string;
  /** The session it belongs to. */
  session: string;
  /** Whose password was right, or who was registered. It comes from here alone, never from a request (V8). */
  account?: string;
  newcomer?: Newcomer;
  proofs: Proof[];
  /** What was typed and may be corrected; no secret. */
  kept: Inputs;
  /** The forms that were filled in, by their names. */
  answered: string[];
  /** The method, and the channel of each requirement that sends. */
  chosen: { method?: string; channels: Record<string, Channel> };
  /** Addresses that the person gave and that are not verified yet; `'ask'` while another one is asked for. */
  given: Partial<Record<AddressKind, Address | 'ask'>>;
  isComplete: boolean;
  notice?: Notice;
  changedAt: number;
}

/** One browser at one portal. Who gave the right password and nothing else yet is known to the flow alone. */
export interface SessionRecord {
  id: string;
  /** Tells its cookie from those of other sessions that the same browser may have begun at the same moment. */
  tag: string;
  /** Of the id in its cookie, which is kept by the browser only. */
  hash: string;
  portal: string;
  startedAt: number;
  seenAt: number;
  /** Whether a flow of it knows whom it is about. */
  isKnown: boolean;
  /** There when everything that was asked for has been shown. */
  signedIn?: Pick<Session, 'username' | 'aal' | 'methods'> & { account: string };
}

/** When a thing that is limited was done; by what it counts against. */
export interface LimitRecord {
  id: string;
  times: number[];
  /** The longest window in which they count. */
  seconds: number;
  /** Whether it may be forgotten in a flood: what anybody can make without being known. */
  isAnonymous: boolean;
}

/** Somebody to sign in as, for the people who try things out. */
export interface PersonRecord extends Person {
  /** `{portal}/{username}` */
  id: string;
  portal: string;
}

/** What there is one of. */
export interface Settings {
  /** How far the server's clock was moved on, in milliseconds. */
  clockOffset: number;
  faults: Fault[];
  /** When what had ended was dropped last. */
  sweptAt: number;
}
