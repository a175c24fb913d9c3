import { SECOND } from './clock.ts';
import type { FlowRecord, LimitRecord, SessionRecord } from './records.ts';

/** STANDARDS section 1; NIST SP 800-63B-4 section 2.2.3 allows more. */
const IDLE = 15 * 60 * SECOND;
const TOTAL = 12 * 60 * 60 * SECOND;
const FLOW_LIFE = 30 * 60 * SECOND;
/** For so long what has ended is told from what never was. */
export const DAY = 24 * 60 * 60 * SECOND;

export const totalEndOf = ({ startedAt }: SessionRecord) => startedAt + TOTAL;

export const endOfSession = (session: SessionRecord) => Math.min(session.seenAt + IDLE, totalEndOf(session));

export const isSessionOver = (session: SessionRecord, now: number) => now >= endOfSession(session);

export const endOfFlow = ({ changedAt }: FlowRecord) => changedAt + FLOW_LIFE;

export const isFlowOver = (flow: FlowRecord, now: number) => now >= endOfFlow(flow);

export const isLimitOver = ({ times, seconds }: LimitRecord, now: number) =>
  now >= (times.at(-1) ?? 0) + seconds * SECOND;
