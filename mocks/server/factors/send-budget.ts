import { secondsUntil } from '../../../src/wire/index.ts';
import type { Address } from '../address.ts';
import { SECOND } from '../clock.ts';
import { subjectOf, type FlowContext } from '../flow-context.ts';
import { channelPolicy, type CodeTarget } from './code-target.ts';
import { heldBy } from './failures.ts';
import type { HeldAction } from './held.ts';
import { allowance, tightest, type Allowance, type Limit } from './limits.ts';

/** STANDARDS section 1: for each address and for each account. */
const WINDOW: Limit = { count: 5, seconds: 600 };
export const DAY: Limit = { count: 20, seconds: 24 * 60 * 60 };

export interface SendBudget {
  /** Codes left to send for now. */
  left: number;
  held: HeldAction | undefined;
}

/**
 * What is sent to an address counts for it in whichever case it is written. What strangers have sent to one that they say is theirs counts
 * apart: it must keep nobody from signing in whose it is (V16, RTL-8).
 */
export const addressKey = ({ value, verified }: Address) =>
  `send:${verified ? 'to' : 'unverified'}:${value.toLowerCase()}`;

/** The limits count for the address and the account, not for the session (RTL-7). */
export const sendKeys = (context: FlowContext, { address }: CodeTarget) => [
  addressKey(address),
  `send:account:${subjectOf(context).id}`,
];

function allowanceOf(context: FlowContext, target: CodeTarget, limit: Limit): Allowance {
  return tightest(
    ...sendKeys(context, target).map((key) => allowance(context.draft, key, limit, context.now)),
  );
}

/**
 * Seconds of the portal's hold that are left: for the account and the address, not for the session. Who has no account is held in this flow
 * alone, and limited by the address.
 */
function holdOf(context: FlowContext, { channel, address }: CodeTarget): number {
  const last = subjectOf(context).codes.findLast(
    (code) => code.channel === channel && code.destination === address.value,
  );
  const { hold } = channelPolicy(context, channel);
  return last ? secondsUntil(last.sentAt + hold * SECOND, context.now) : 0;
}

export function sendBudget(context: FlowContext, target: CodeTarget): SendBudget {
  const { left, wait } = tightest(allowanceOf(context, target, WINDOW), allowanceOf(context, target, DAY));
  const seconds = Math.max(holdOf(context, target), wait);
  const held: HeldAction | undefined =
    seconds > 0 ? { reason: wait > 0 ? 'spent' : 'wait', for: seconds } : undefined;
  return { left, held: heldBy(subjectOf(context), target.method, context.now) ?? held };
}

/** RTL-3: draft-ietf-httpapi-ratelimit-headers. */
export function rateLimitHeaders(context: FlowContext, target: CodeTarget): Record<string, string> {
  const policies = [
    { name: 'otp-send', limit: WINDOW },
    { name: 'otp-send-day', limit: DAY },
  ];
  const listed = policies.map(({ name, limit }) => {
    const { left, reset } = allowanceOf(context, target, limit);
    return {
      policy: `"${name}";q=${limit.count};w=${limit.seconds}`,
      state: `"${name}";r=${left};t=${reset}`,
    };
  });
  return {
    'RateLimit-Policy': listed.map(({ policy }) => policy).join(', '),
    RateLimit: listed.map(({ state }) => state).join(', '),
  };
}
