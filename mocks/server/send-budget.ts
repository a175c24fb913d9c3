import { secondsUntil } from '../../src/wire/time.ts';
import type { Channel } from '../../src/wire/index.ts';
import { SECOND } from './clock.ts';
import { heldBy } from './failures.ts';
import { accountOf, type FlowContext } from './flows.ts';
import type { HeldAction } from './held.ts';
import { allowance, tightest, type Limit } from './limits.ts';
import type { ChannelPolicy } from './portal.ts';

/** STANDARDS section 1: for each address and for each account. */
const WINDOW: Limit = { count: 5, seconds: 600 };
const DAY: Limit = { count: 20, seconds: 24 * 60 * 60 };

/** A send that a method's step may ask for. */
export interface SendTarget {
  method: string;
  channel: Channel;
}

export interface SendBudget {
  /** Codes left to send in the present window. */
  left: number;
  /** Seconds until the oldest that counts is forgotten, and one more is left. */
  reset: number;
  held: HeldAction | undefined;
}

export function channelPolicy({ portal }: FlowContext, channel: Channel): ChannelPolicy {
  const policy = portal.channels[channel];
  if (!policy) throw new Error(`The portal has no policy for the channel ${channel}`);
  return policy;
}

export function destinationOf(context: FlowContext, channel: Channel): string {
  const destination = accountOf(context).addresses[channel];
  if (destination === undefined) throw new Error(`The account has no address for the channel ${channel}`);
  return destination;
}

/** The limits count for the address and the account, not for the session (RTL-7). */
export const sendKeys = (context: FlowContext, channel: Channel) => [
  `send:to:${destinationOf(context, channel)}`,
  `send:account:${accountOf(context).id}`,
];

/** Seconds of the portal's hold that are left: for the account and the address, not for the session. */
function holdOf(context: FlowContext, channel: Channel): number {
  const destination = destinationOf(context, channel);
  const last = accountOf(context).codes.findLast(
    (code) => code.channel === channel && code.destination === destination,
  );
  const { hold } = channelPolicy(context, channel);
  return last ? secondsUntil(last.sentAt + hold * SECOND, context.now) : 0;
}

export function sendBudget(context: FlowContext, { method, channel }: SendTarget): SendBudget {
  const { state, now } = context;
  const { left, wait, reset } = tightest(
    ...sendKeys(context, channel).flatMap((key) =>
      [WINDOW, DAY].map((limit) => allowance(state, key, limit, now)),
    ),
  );
  const hold = holdOf(context, channel);
  const seconds = Math.max(hold, wait);
  const held: HeldAction | undefined =
    seconds > 0 ? { reason: wait > 0 ? 'spent' : 'wait', for: seconds } : undefined;
  return { left, reset, held: heldBy(accountOf(context), method, now) ?? held };
}

/** RTL-3: draft-ietf-httpapi-ratelimit-headers. */
export function rateLimitHeaders(context: FlowContext, target: SendTarget): Record<string, string> {
  const { left, reset } = sendBudget(context, target);
  return {
    'RateLimit-Policy': `"otp-send";q=${WINDOW.count};w=${WINDOW.seconds}`,
    RateLimit: `"otp-send";r=${left};t=${reset}`,
  };
}
