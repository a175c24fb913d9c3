import type { Channel, InputType, Link } from '../../src/wire/index.ts';

/** A portal is data: whatever tells it from another one is said here, and the server never names one. */
export interface Portal {
  /** The first part of its addresses: `/{id}/mfa`. */
  id: string;
  /** What it calls itself in its messages. */
  name: string;
  /** The address its mail comes from. */
  sender: string;
  /** The host of its pages, which the codes in its texts are bound to. */
  host: string;
  signIn: SignInPolicy;
  links: {
    /** On the sign-in step. */
    signIn: Link[];
    /** On the steps after it. */
    mfa: Link[];
  };
  /** In the order in which they are offered. */
  methods: Method[];
  /** Whether the choice of a method is shown always, or only when there is one to make. */
  chooser: 'always' | 'several';
  channels: Partial<Record<Channel, ChannelPolicy>>;
  /** The first is where a person goes who asked for none. */
  applications: Application[];
  people: Person[];
  /** The portal's own wording, by message, where it differs from the kit's. */
  messages: Record<string, string>;
}

export interface SignInPolicy {
  /** In the order in which they are shown; one of them is of type `password`. */
  inputs: { name: string; type: InputType }[];
  /** The inputs that say together who it is. */
  identifiers: string[];
}

/** A second factor. One that is a code may come by several channels, which then share their failures. */
export type Method =
  { id: string; kind: 'code'; channels: Channel[] } | { id: string; kind: 'authenticator' };

export interface ChannelPolicy {
  /** Seconds for which another send is refused. */
  hold: number;
  /** Digits of a code. */
  length: number;
  /** Seconds for which a code is valid. */
  life: number;
  /** Whether the first code is sent when the person asks for it, or when the step is reached. */
  send: 'on-request' | 'on-arrival';
  /** Of a mail; a text has none. */
  subject?: string;
  /** May hold `{code}`, `{minutes}`, `{app}` and `{host}`. */
  body: string;
}

export interface Application {
  id: string;
  name: string;
  /** Where a person who signed in goes: relative to the server, or absolute. */
  url: string;
  requiresMfa: boolean;
  /** The methods it accepts; all of the portal's when left out. */
  methods?: string[];
}

/** Somebody the portal knows from the start. */
export interface Person {
  username: string;
  /** By the names of the inputs that identify. */
  identifiers: Record<string, string>;
  password: string;
  /** By channel: an e-mail address, or a telephone number in E.164. */
  addresses: Partial<Record<Channel, string>>;
  /** The authenticator app that is set up, with its secret in base32. */
  authenticator?: { secret: string };
  /** A method that is locked at the start, and for how many seconds. */
  locked?: { method: string; seconds: number };
}

export function findApplication(portal: Portal, id?: string): Application | undefined {
  return id === undefined ? portal.applications[0] : portal.applications.find((known) => known.id === id);
}
