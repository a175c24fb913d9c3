import type { Channel, FlowKind } from '../../src/wire/index.ts';
import type { Context } from './context.ts';
import type { OutgoingMessage } from './outbox.ts';
import { findApplication, type Application, type Journey, type Method } from './portal.ts';
import { randomId } from './random.ts';
import type { Account, FlowRecord, Newcomer, SessionRecord, Subject } from './records.ts';

/** A message that leaves when the transaction is committed, and what is to be confirmed or taken back then. */
export interface Sending {
  message: OutgoingMessage;
  flow: string;
  /** Of the flow, once the action is done that sends it. */
  version: number;
  /** To whom, unless they have no account yet. */
  account: string | undefined;
  /** The id of the code in it. */
  code: string;
  method: string;
  purpose: string;
  /** By which the one before was sent. */
  channelBefore: Channel | undefined;
  /** What it was counted against, and when. */
  keys: string[];
  at: number;
  /** Whether the person asked for it by an action of its own, which then fails with it. */
  isAsked: boolean;
}

/** A request that acts on a flow. */
export interface FlowContext extends Context {
  session: SessionRecord;
  flow: FlowRecord;
  journey: Journey;
  sending?: Sending;
}

export function createFlow(
  { world, portal, now }: Context,
  kind: FlowKind,
  application: string,
  session: SessionRecord,
): FlowRecord {
  return {
    id: randomId(world.random),
    version: 1,
    kind,
    portal: portal.id,
    application,
    session: session.id,
    proofs: [],
    kept: {},
    answered: [],
    chosen: { channels: {} },
    given: {},
    isComplete: false,
    changedAt: now,
  };
}

/** The account of a flow that knows whose it is. */
export function accountOf({ draft, flow }: FlowContext): Account {
  const account = flow.account === undefined ? undefined : draft.accounts.get(flow.account);
  if (!account) throw new Error('The flow has no account here');
  return account;
}

/** Who is about to have an account. */
export function newcomerOf({ flow }: FlowContext): Newcomer {
  flow.newcomer ??= { id: flow.id, addresses: {}, codes: [], failures: {} };
  return flow.newcomer;
}

/** Whom codes are sent to. */
export function subjectOf(context: FlowContext): Subject {
  return context.flow.account === undefined ? newcomerOf(context) : accountOf(context);
}

export function applicationOf({ portal, flow }: FlowContext): Application {
  const application = findApplication(portal, flow.application);
  if (!application) throw new Error('The portal no longer has the application that was asked for');
  return application;
}

/** The methods that the portal and the application accept (POL-1), in the portal's order. */
export function acceptedMethods(context: FlowContext): Method[] {
  const { methods } = applicationOf(context);
  return context.portal.methods.filter(({ id }) => !methods || methods.includes(id));
}
