import type { Channel } from '../../../src/wire/index.ts';
import { SECOND } from '../clock.ts';
import { isSame, sha256, toBase64Url } from '../encoding.ts';
import type { ChannelPolicy } from '../portal.ts';
import { randomDigits, randomId, type Random } from '../random.ts';
import type { CodeRecord, Subject } from '../records.ts';

/** What a code is bound to, its subject aside (OTP-5). */
export type CodeBinding = Pick<CodeRecord, 'flow' | 'purpose' | 'channel' | 'destination'>;

export type CodeOutcome = 'right' | 'code-wrong' | 'code-expired' | 'code-replaced' | 'code-used';

/** More than a person could have had within the life of the oldest. */
const KEPT = 10;

/** Whether it can still be entered. One whose message is under way may have come already. */
export const isOpen = ({ state }: CodeRecord) => state === 'live' || state === 'sending';

/** Makes a code that is about to be sent, and adds it to those of its subject. */
export async function addCode(
  subject: Subject,
  binding: CodeBinding,
  policy: ChannelPolicy,
  now: number,
  random: Random,
): Promise<{ code: string; id: string }> {
  const code = randomDigits(random, policy.length);
  const salt = toBase64Url(random(new Uint8Array(16)));
  const record: CodeRecord = {
    id: randomId(random),
    ...binding,
    salt,
    hash: await sha256(salt + code),
    sentAt: now,
    expiresAt: now + policy.life * SECOND,
    state: 'sending',
  };
  subject.codes = [...subject.codes, record].slice(-KEPT);
  return { code, id: record.id };
}

/** The message has left: of a subject's codes for one purpose only the newest is valid (OTP-4). */
export function confirmCode(subject: Subject, id: string): void {
  const index = subject.codes.findIndex((known) => known.id === id);
  const record = subject.codes[index];
  if (record?.state !== 'sending') return;
  for (const earlier of subject.codes.slice(0, index)) {
    if (earlier.purpose === record.purpose && isOpen(earlier)) earlier.state = 'replaced';
  }
  record.state = 'live';
}

/** The message could not be sent: as if there had been none (V17), unless its code shows that it came all the same. */
export function withdrawCode(subject: Subject, id: string): void {
  subject.codes = subject.codes.filter((record) => record.id !== id || record.state === 'used');
}

/** A flow that is given up has sent nothing, if it is taken up again; the codes it did send work no more. */
export function retireCodes(subject: Subject, flow: string): void {
  for (const record of subject.codes) {
    if (record.flow !== flow) continue;
    record.flow = '';
    if (isOpen(record)) record.state = 'replaced';
  }
}

/** The latest code that a flow had for a purpose, by one of these channels. */
export function lastCodeOf(
  { codes }: Subject,
  { flow, purpose, destination }: Pick<CodeBinding, 'flow' | 'purpose' | 'destination'>,
  channels: Channel[],
): CodeRecord | undefined {
  return codes.findLast(
    (record) =>
      record.flow === flow &&
      record.purpose === purpose &&
      record.destination === destination &&
      channels.includes(record.channel),
  );
}

/** Takes the code if it is right, which makes it worthless (OTP-3); else says what is the matter with it. */
export async function takeCode(
  subject: Subject,
  { flow, purpose, destination }: Omit<CodeBinding, 'channel'>,
  code: string,
  now: number,
): Promise<CodeOutcome> {
  const records = subject.codes.filter((record) => record.purpose === purpose);
  const own = records.filter(
    (record) => record.flow === flow && record.destination === destination && isOpen(record),
  );
  if (own.length > 0 && own.every(({ expiresAt }) => now >= expiresAt)) return 'code-expired';

  for (const record of records.reverse()) {
    if (!isSame(await sha256(record.salt + code), record.hash)) continue;
    if (now >= record.expiresAt && isOpen(record)) return 'code-expired';
    if (own.includes(record)) {
      record.state = 'used';
      return 'right';
    }
    if (record.state === 'replaced' || record.state === 'used') return `code-${record.state}`;
  }
  return 'code-wrong';
}
