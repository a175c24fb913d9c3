import { html, nothing } from 'lit';
import '../fields/mfa-code-field.ts';
import { clockTime } from '../text/clock-time.ts';
import type { ShownProblem } from '../wire/index.ts';
import type { FlowClock, HoldWords } from './flow-clock.ts';
import { inputReaders, renderForm } from './form.ts';
import { renderHeldSubmit } from './held-submit.ts';
import type { MfaScreen } from './mfa-screen.ts';
import { readCode } from './read-code.ts';

/** How many tries are few enough to be said. */
const FEW_TRIES = 3;

inputReaders.code = readCode;

/** Whole seconds until codes may be entered again. */
export function lockedFor(clock: FlowClock): number {
  const held = clock.heldOf('verify');
  return held?.reason === 'locked' ? clock.left(held.for) : 0;
}

/** @param own what was refused or found; a lock that is over is none, one that stands is said without an attempt too */
export function entryTrouble(clock: FlowClock, own: ShownProblem | undefined): ShownProblem | undefined {
  const barred = barredProblems[clock.heldOf('verify')?.reason as 'locked'] as ShownProblem | undefined;
  // What is wrong with one code is of no use where none is taken.
  if (barred && (!own || own.code.startsWith('code-'))) return own?.code === barred.code ? own : barred;
  return own?.code === 'code-locked' ? undefined : own;
}

/** The same each time, as what is said anew is news. */
const barredProblems = { locked: { code: 'code-locked' }, disabled: { code: 'code-disabled' } } as const;

function triesLeft(screen: MfaScreen, count = Infinity): string {
  if (count < 1 || count > FEW_TRIES) return '';
  const form: Intl.LDMLPluralRule = new Intl.PluralRules(screen.text('language')).select(count);
  return (
    screen.text(`code.attempts-left.${form}`, { count }) || screen.text('code.attempts-left.other', { count })
  );
}

/** What is said of holds where a code is entered, and sent. */
export const codeWords = (screen: MfaScreen): HoldWords => ({
  why({ reason }, time) {
    if (reason === 'locked') return screen.text('code.locked.about', { time });
    if (reason === 'spent') return screen.text('code.spent', { time });
    return reason === 'wait' ? screen.text('code.wait.about', { time }) : '';
  },
  over({ held: { reason }, action }) {
    if (reason === 'locked') return action === 'verify' ? screen.text('code.unlocked') : '';
    return screen.text('code.wait.over');
  },
});

/** The code, and the button that has it checked. How few tries are left is said together with what was wrong, or it would not be heard. */
export function renderEntry(screen: MfaScreen, clock: FlowClock, labelledBy?: string): unknown {
  const locked = lockedFor(clock);
  const { length = 6 } = screen.flow?.actions.verify?.inputs?.code ?? {};
  const error = screen.errorOf('code', { length });
  const tries = triesLeft(screen, clock.timing.attemptsLeft);
  return renderForm(
    screen,
    'verify',
    html`<mfa-code-field
        .name=${'code'}
        required
        .length=${length}
        .label=${screen.text('input.code')}
        .hint=${error ? '' : tries}
        .error=${error && tries ? `${error} ${tries}` : error}
      ></mfa-code-field>
      ${locked ? html`<p part="countdown">${screen.text('code.locked', { time: clockTime(locked) })}</p>` : nothing}
      ${renderHeldSubmit(screen, 'verify', screen.text('code.verify'), locked ? clock.why('verify') : '')}`,
    labelledBy,
  );
}
