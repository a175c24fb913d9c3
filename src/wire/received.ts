import type { Flow } from './flow.ts';

/** A flow as a page keeps it: with the moment it was received, from which its seconds count on through sleep and remounting. */
export type LiveFlow = Flow & {
  /** Milliseconds, on the clock of whoever received it. */
  receivedAt: number;
};

/** @param now milliseconds, at the moment the flow was received */
export const receive = (flow: Flow, now: number): LiveFlow => ({ ...flow, receivedAt: now });
