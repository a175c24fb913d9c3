import type { Channel, FlowKind } from '../../src/wire/index.ts';
import type { Account } from './accounts.ts';
import { SECOND } from './clock.ts';
import { isSame, sha256, toBase64Url } from './encoding.ts';
import type { ChannelPolicy } from './portal.ts';
import { randomDigits, type Random } from './random.ts';

/** What a code is bound to, its account aside (OTP-5). */
export interface CodeBinding {
  flow: string;
  purpose: FlowKind;
  channel: Channel;
  destination: string;
}

/** A code that was sent. The code itself is never kept (OTP-11). */
export interface CodeRecord extends CodeBinding {
  salt: string;
  hash: string;
  sentAt: number;
  expiresAt: number;
  fate: 'live' | 'replaced' | 'used';
}

export type CodeOutcome = 'right' | 'code-wrong' | 'code-expired' | 'code-replaced' | 'code-used';

/** More than a person could have had within the life of the oldest. */
const KEPT = 10;

export interface NewCode {
  code: string;
  record: CodeRecord;
}

/** Makes a code that is not yet anybody's. */
export async function createCode(
  binding: CodeBinding,
  policy: ChannelPolicy,
  now: number,
  random: Random,
): Promise<NewCode> {
  const code = randomDigits(random, policy.length);
  const salt = toBase64Url(random(new Uint8Array(16)));
  const hash = await sha256(salt + code);
  return {
    code,
    record: { ...binding, salt, hash, sentAt: now, expiresAt: now + policy.life * SECOND, fate: 'live' },
  };
}

/** Only the newest code of an account and purpose is valid (OTP-4). */
export function addCode(account: Account, record: CodeRecord): void {
  for (const earlier of account.codes) {
    if (earlier.purpose === record.purpose && earlier.fate === 'live') earlier.fate = 'replaced';
  }
  account.codes = [...account.codes, record].slice(-KEPT);
}

/** A flow that is given up has sent nothing, if it is taken up again; the codes it did send work no more. */
export function retireCodes(account: Account, flow: string): void {
  for (const record of account.codes) {
    if (record.flow !== flow) continue;
    record.flow = '';
    if (record.fate === 'live') record.fate = 'replaced';
  }
}

/** The latest code that a flow had by one of these channels. */
export function lastCodeOf(account: Account, flow: string, channels: Channel[]): CodeRecord | undefined {
  return account.codes.findLast((record) => record.flow === flow && channels.includes(record.channel));
}

/** Takes the code if it is right, which makes it worthless (OTP-3); else says what is the matter with it. */
export async function takeCode(
  account: Account,
  { flow, purpose, destination }: CodeBinding,
  code: string,
  now: number,
): Promise<CodeOutcome> {
  const records = account.codes.filter((record) => record.purpose === purpose);
  const live = records.findLast(
    (record) => record.flow === flow && record.destination === destination && record.fate === 'live',
  );
  if (live && now >= live.expiresAt) return 'code-expired';

  for (const record of records.reverse()) {
    if (!isSame(await sha256(record.salt + code), record.hash)) continue;
    if (record === live) {
      record.fate = 'used';
      return 'right';
    }
    if (record.fate !== 'live') return `code-${record.fate}`;
    if (now >= record.expiresAt) return 'code-expired';
  }
  return 'code-wrong';
}
