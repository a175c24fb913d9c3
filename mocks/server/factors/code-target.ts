import type { Channel } from '../../../src/wire/index.ts';
import { subjectOf, type FlowContext } from '../flow-context.ts';
import type { ChannelPolicy } from '../portal.ts';
import type { Address } from '../address.ts';
import type { CodeRecord } from '../records.ts';
import { lastCodeOf } from './codes.ts';

/** A code that is wanted: whatever for, it is sent, held and entered alike. */
export interface CodeTarget {
  /** What it is for; a code for one thing is none for another (OTP-5). */
  purpose: string;
  /** What wrong ones count against. */
  method: string;
  channel: Channel;
  /** The channels there are to choose from. */
  channels: Channel[];
  address: Address;
  /** Tells the step where it is entered from others of its kind. */
  name?: string;
}

export function channelPolicy({ portal }: FlowContext, channel: Channel): ChannelPolicy {
  const policy = portal.channels[channel];
  if (!policy) throw new Error(`The portal has no policy for the channel ${channel}`);
  return policy;
}

/** What a code of this flow is bound to, its subject aside (OTP-5). */
export const bindingOf = ({ flow }: FlowContext, { purpose, channel, address }: CodeTarget) => ({
  flow: flow.id,
  purpose,
  channel,
  destination: address.value,
});

/** The code that was sent last and is entered here. */
export const sentCodeOf = (context: FlowContext, target: CodeTarget): CodeRecord | undefined =>
  lastCodeOf(subjectOf(context), bindingOf(context, target), [target.channel]);
