import type { Inputs } from '../../../src/wire/index.ts';
import { accountOf, type FlowContext } from '../flow-context.ts';
import type { Refusal } from '../refusal.ts';
import type { Stage } from '../stage.ts';
import { concludeEntry } from './entry.ts';
import { attemptsLeft, heldBy } from './failures.ts';
import { takeTotp, TOTP_LENGTH } from './totp.ts';

/** The step where the code of an app is entered, without the ways out of it. */
export function authenticatorStage(context: FlowContext, method: string): Stage {
  const account = accountOf(context);
  const held = heldBy(account, method, context.now);
  return {
    method,
    step: { kind: 'authenticator' },
    actions: {
      verify: {
        ...(held && { held }),
        inputs: { code: { type: 'code', required: true, length: TOTP_LENGTH } },
      },
    },
    timing: { attemptsLeft: attemptsLeft(account, method, context.now) },
  };
}

export async function enterAuthenticatorCode(
  context: FlowContext,
  method: string,
  { code = '' }: Inputs,
): Promise<Refusal | undefined> {
  const { authenticator } = accountOf(context);
  if (!authenticator) return { code: 'action-unavailable' };
  return concludeEntry(
    context,
    { by: 'authenticator', method },
    await takeTotp(authenticator, code, context.now),
  );
}
