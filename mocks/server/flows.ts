import type { Channel, FlowKind, Notice } from '../../src/wire/index.ts';
import { findAccount, type Account } from './accounts.ts';
import { SECOND } from './clock.ts';
import type { Context } from './context.ts';
import { findApplication, type Application } from './portal.ts';
import { randomId } from './random.ts';
import type { SessionRecord } from './sessions.ts';

/** Where a flow stands. */
export type Stage =
  | { kind: 'sign-in' }
  | { kind: 'method' }
  | { kind: 'code'; method: string; channel: Channel }
  | { kind: 'authenticator'; method: string }
  | { kind: 'done' };

export interface FlowRecord {
  id: string;
  version: number;
  kind: FlowKind;
  portal: string;
  application: string;
  /** The hash of the session it belongs to. */
  session: string;
  /** Whose password was right. It comes from here alone, never from a request (V8). */
  account?: string;
  stage: Stage;
  notice?: Notice;
  changedAt: number;
}

/** A request that acts on a flow. */
export interface FlowContext extends Context {
  session: SessionRecord;
  flow: FlowRecord;
}

const LIFE = 30 * 60 * SECOND;

export const isEnded = (flow: FlowRecord, now: number) => now >= flow.changedAt + LIFE;

export function createFlow(
  { services, portal, now }: Context,
  kind: FlowKind,
  application: string,
  session: SessionRecord,
): FlowRecord {
  return {
    id: randomId(services.random),
    version: 1,
    kind,
    portal: portal.id,
    application,
    session: session.hash,
    stage: { kind: 'sign-in' },
    changedAt: now,
  };
}

/** The account of a flow that is past its first step. */
export function accountOf({ state, flow }: FlowContext): Account {
  const account = flow.account === undefined ? undefined : findAccount(state, flow.account);
  if (!account) throw new Error(`The flow has no account at its step ${flow.stage.kind}`);
  return account;
}

export function applicationOf({ portal, flow }: FlowContext): Application {
  const application = findApplication(portal, flow.application);
  if (!application) throw new Error('The portal no longer has the application that was asked for');
  return application;
}
