import type { Channel } from '../../src/wire/index.ts';

/** What kind of line a telephone number is, as a directory says. */
export type LineType = 'mobile' | 'landline' | 'voip' | 'premium' | 'unknown';

export type AddressKind = 'email' | 'phone';

export interface Address {
  /** An e-mail address, or a telephone number in E.164. */
  value: string;
  verified: boolean;
  line?: LineType;
}

/** Which of a person's addresses a channel leads to. */
export const addressOf = (channel: Channel): AddressKind => (channel === 'email' ? 'email' : 'phone');

/** Whether messages of a channel arrive there. */
export const isReachable = (channel: Channel, address: Address | undefined): boolean =>
  address !== undefined && (channel !== 'text' || address.line !== 'landline');
