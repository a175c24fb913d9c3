import type { Channel, FlowKind, Input, InputType, Link } from '../../src/wire/index.ts';
import type { Address, AddressKind } from './address.ts';

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
  /** The inputs that say together who somebody is. */
  identifiers: string[];
  /** What each kind of flow asks for; others are not served. */
  journeys: Partial<Record<FlowKind, Journey>>;
  links: {
    /** On the first step of a flow. */
    first: Link[];
    /** On the steps after it. */
    later: Link[];
    /** At the end. */
    done: Link[];
  };
  /** Second factors, in the order in which they are offered. */
  methods: Method[];
  channels: Partial<Record<Channel, ChannelPolicy>>;
  /** The first is where a person goes who asked for none. */
  applications: Application[];
  people: Person[];
  /** The portal's own wording, by message, where it differs from the kit's. */
  messages: Record<string, string>;
}

/** What a flow asks for, in order: where it stands is the first requirement that is not met. */
export interface Journey {
  requirements: RequirementSpec[];
  /** The name of the last step, where it is another end than that of signing in. */
  done?: string;
}

export type RequirementSpec =
  PasswordSpec | SecondFactorSpec | VerifiedAddressSpec | FormSpec | NewAccountSpec;

/** Who it is, and the password: the first step of a sign-in. */
export interface PasswordSpec {
  is: 'password';
  /** In the order in which they are shown; one of them is of type `password`. */
  inputs: { name: string; type: InputType }[];
}

/** One of the portal's methods, where the application asks for more than a password. */
export interface SecondFactorSpec {
  is: 'second-factor';
  /** Whether the choice of a method is shown always, or only when there is one to make. */
  chooser: 'always' | 'several';
}

/** An address at which the person has entered a code that was sent there. */
export interface VerifiedAddressSpec {
  is: 'verified-address';
  /** Of the step where the code is entered; what the code is for. */
  name: string;
  address: AddressKind;
  channels: Channel[];
  /** The step that asks for the address where none is on file or another one is wanted; without it the form that has it is shown again. */
  ask?: { kind: string; input: string };
}

/** A page of inputs. */
export interface FormSpec {
  is: 'form';
  /** `form`, or a kind of the portal's own, which the kit shows as a form. */
  kind: string;
  name: string;
  label?: string;
  /** Which of the pages it is. */
  page?: number;
  of?: number;
  inputs: Record<string, Input>;
  /** Inputs that become addresses of the person. */
  addresses?: Record<string, AddressKind>;
}

/** Makes the account of what was kept, once all that stands before it is met. */
export interface NewAccountSpec {
  is: 'new-account';
  /** The input that holds what the portal calls the person. */
  username: string;
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
  /** Seconds after which a message that has not come is worth looking for. */
  advice?: number;
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
  addresses: Partial<Record<AddressKind, Address>>;
  /** The authenticator app that is set up, with its secret in base32. */
  authenticator?: { secret: string };
  /** A method that is locked at the start, and for how many seconds. */
  locked?: { method: string; seconds: number };
}

/** What a kind of flow asks for at the portal; undefined where it has none. */
export const journeyOf = ({ journeys }: Portal, kind: string): Journey | undefined =>
  Object.hasOwn(journeys, kind) ? journeys[kind as FlowKind] : undefined;

export function findApplication(portal: Portal, id?: string): Application | undefined {
  return id === undefined ? portal.applications[0] : portal.applications.find((known) => known.id === id);
}
