import { html, nothing } from 'lit';
import '../fields/mfa-code-field.ts';
import { normalizeCode } from '../fields/normalize-code.ts';
import { clockTime } from '../text/clock-time.ts';
import { codeText } from '../text/code.ts';
import { waysText } from '../text/ways.ts';
import type { AuthenticatorStep, CodeStep, FlowProblem, Input, InputError } from '../wire/index.ts';
import { actButton } from './act-button.ts';
import { codeEntryStyles } from './code-entry.styles.ts';
import { MfaScreen } from './mfa-screen.ts';
import { TimedScreen } from './timed-screen.ts';
import { waysStyles } from './ways.styles.ts';

/** How many tries are few enough to be said. */
const FEW_TRIES = 3;

/** What every screen does that asks for a code, however the person comes by it: entry, tries left, and the lock. */
export abstract class CodeEntryScreen<S extends CodeStep | AuthenticatorStep> extends TimedScreen<S> {
  static override sheets = [...MfaScreen.sheets, waysStyles, codeEntryStyles];

  static override readonly text = { ...MfaScreen.text, ...waysText, ...codeText };

  static override readonly next: readonly string[] = ['done'];

  override get trouble(): FlowProblem | undefined {
    const trouble = super.trouble;
    const isLocked = this.secondsLeft('lock') > 0;
    if (trouble?.code === 'code-locked' && !isLocked) return undefined;
    const isDisabled = this.flow?.actions.verify?.disabled === 'disabled';
    return (
      trouble ?? (isLocked ? { code: 'code-locked' } : isDisabled ? { code: 'code-disabled' } : undefined)
    );
  }

  protected override get problemInputs(): Record<string, string> {
    return {
      'code-wrong': 'code',
      'code-expired': 'code',
      'code-replaced': 'code',
      'code-used': 'code',
      'code-not-sent': 'code',
    };
  }

  protected override clean(typed: string, input: Input): string | undefined {
    if (input.type !== 'code') return super.clean(typed, input);
    const code = normalizeCode(typed);
    return !code || (/^\d+$/.test(code) && code.length === this.step.length) ? code : undefined;
  }

  protected override inputError(name: string, error: InputError, label: string): string {
    return (
      this.text(`input.${name}.${error}`, { length: this.step.length }) ||
      super.inputError(name, error, label)
    );
  }

  /** Who waited at the alert, which is gone, goes on at the field. */
  protected override onUnlocked(): void {
    if (this.querySelector('mfa-alert:focus-within')) this.querySelector('mfa-code-field')?.focus();
    super.onUnlocked();
  }

  #triesLeft(count: number) {
    const form = new Intl.PluralRules(this.text('language')).select(count);
    return (
      this.text(`code.attempts-left.${form}`, { count }) || this.text('code.attempts-left.other', { count })
    );
  }

  /** The code, and the button that has it checked. */
  protected renderEntry(): unknown {
    const timing = this.flow && 'timing' in this.flow ? this.flow.timing : undefined;
    const count = timing?.attemptsLeft ?? Infinity;
    const lockedFor = this.secondsLeft('lock');
    return this.renderForm(
      'verify',
      html`<mfa-code-field
          name="code"
          required
          .length=${this.step.length}
          .label=${this.text('input.code')}
          .hint=${count > 0 && count <= FEW_TRIES ? this.#triesLeft(count) : ''}
          .error=${this.errorOf('code')}
        ></mfa-code-field>
        ${
          lockedFor
            ? html`<p part="countdown" id="${this.uid}-locked">
                ${this.text('code.locked', { time: clockTime(lockedFor) })}
              </p>`
            : nothing
        }
        <div part="actions">
          ${this.renderSubmit(
            'verify',
            this.text('code.verify'),
            lockedFor ? `${this.uid}-locked` : undefined,
          )}
        </div>`,
    );
  }

  /** The ways out. */
  protected renderWays(): unknown {
    return html`<div part="actions">
      ${actButton(this, 'choose-method', this.text('code.choose-method'))}
      ${actButton(this, 'cancel', this.text('cancel'))}
    </div>`;
  }
}
