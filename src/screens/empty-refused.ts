import type { PropertyValues } from 'lit';
import { emptySecrets } from './empty-secrets.ts';
import type { MfaScreen } from './mfa-screen.ts';

/** A code that was refused stands in the way of the next, and what was typed for one step is no secret of another. */
export function emptyRefused(screen: MfaScreen, changed: PropertyValues<MfaScreen>): void {
  const before = changed.get('flow') as MfaScreen['flow'];
  const isOtherStep = !!before && before.step.name !== screen.flow?.step.name;
  const isRefused = changed.has('problem') && screen.problem?.code.startsWith('code-');
  if (isOtherStep || isRefused) emptySecrets(screen);
}
