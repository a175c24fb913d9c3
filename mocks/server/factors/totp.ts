import { generate, verify } from 'otplib';
import { SECOND } from '../clock.ts';
import type { Account } from '../records.ts';
import type { CodeOutcome } from './codes.ts';

/** What authenticator apps take for granted (RFC 6238 section 4). */
export const TOTP_LENGTH = 6;
const PERIOD = 30;

const epochOf = (now: number) => Math.floor(now / SECOND);

/** The code that the person's app shows now, and for how many more seconds. */
export async function runningCode(
  secret: string,
  now: number,
): Promise<{ code: string; secondsLeft: number }> {
  const epoch = epochOf(now);
  const code = await generate({ secret, epoch, period: PERIOD, digits: TOTP_LENGTH });
  return { code, secondsLeft: PERIOD - (epoch % PERIOD) };
}

/**
 * Takes the code of the present step or of the one before (RFC 6238 section 5.2, TOTP-2). Each step is taken once, and none before
 * one that was taken (TOTP-3).
 */
export async function takeTotp(
  authenticator: NonNullable<Account['authenticator']>,
  token: string,
  now: number,
): Promise<CodeOutcome> {
  const { secret, lastStep } = authenticator;
  const result = await verify({
    secret,
    token,
    epoch: epochOf(now),
    period: PERIOD,
    digits: TOTP_LENGTH,
    epochTolerance: [PERIOD, 0],
  });
  if (!result.valid || !('timeStep' in result)) return 'code-wrong';
  if (result.timeStep <= lastStep) return 'code-used';
  authenticator.lastStep = result.timeStep;
  return 'right';
}
