import type { Channel } from '../../../src/wire/index.ts';
import { addressOf, isReachable } from '../address.ts';
import { accountOf, type FlowContext } from '../flow-context.ts';
import type { Method } from '../portal.ts';

export type CodeMethod = Method & { kind: 'code' };

/** The channels by which a code reaches the person. */
export function channelsOf(context: FlowContext, { channels }: CodeMethod): Channel[] {
  const { addresses } = accountOf(context);
  return channels.filter((channel) => {
    const address = addresses[addressOf(channel)];
    return address?.verified && isReachable(channel, address);
  });
}

export function isSetUp(context: FlowContext, method: Method): boolean {
  if (method.kind === 'authenticator') return accountOf(context).authenticator !== undefined;
  return channelsOf(context, method).length > 0;
}

/**
 * Whether the person has a second factor and has not shown it in this flow: until then nothing is bound, for who knows a password alone
 * could bind a factor of their own (PHN-3; NIST SP 800-63B-4 section 4.1.2.1).
 */
export function owesFactor(context: FlowContext): boolean {
  const { flow, portal } = context;
  if (flow.account === undefined || flow.proofs.some(({ by, isNew }) => by !== 'password' && !isNew))
    return false;
  return portal.methods.some((method) => isSetUp(context, method));
}
