import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import '../fields/mfa-code-field.ts';
import { clockTime } from '../text/clock-time.ts';
import { firstText } from '../text/first.ts';
import { duration } from '../text/messages.ts';
import type { Chapter, Messages } from '../text/messages.ts';
import { verifyText } from '../text/verify.ts';
import { normalizeCode } from '../wire/normalize.ts';
import type { AuthenticatorStep, CodeStep, Input, InputError, ShownProblem } from '../wire/index.ts';
import { actButton } from './act-button.ts';
import { codeEntryStyles } from './code-entry.styles.ts';
import { MfaScreen } from './mfa-screen.ts';
import { TimedScreen } from './timed-screen.ts';
import { exitsStyles } from './exits.styles.ts';

/** How many tries are few enough to be said. */
const FEW_TRIES = 3;

/** What every screen does that asks for a code, however the person comes by it: entry, tries left, and the lock. */
export abstract class CodeEntryScreen<S extends CodeStep | AuthenticatorStep> extends TimedScreen<S> {
  static override sheets = [...MfaScreen.sheets, exitsStyles, codeEntryStyles];

  static override readonly text: Messages = { ...firstText, ...verifyText };

  static override readonly chapters: readonly Chapter[] = ['first', 'verify'];

  static override readonly next: readonly string[] = ['done'];

  override get trouble(): ShownProblem | undefined {
    const trouble = super.trouble;
    const reason = this.heldOf('verify')?.reason;
    if (trouble?.code === 'code-locked' && reason !== 'locked') return undefined;
    if (trouble || this.pending) return trouble;
    return reason === 'locked' || reason === 'disabled' ? { code: `code-${reason}` } : undefined;
  }

  /** Whole seconds until codes may be entered again. */
  protected get lockedFor(): number {
    const held = this.heldOf('verify');
    return held?.reason === 'locked' ? this.secondsLeft(held.for) : 0;
  }

  protected get length(): number {
    return this.flow?.actions.verify?.inputs?.code?.length ?? 6;
  }

  override updated(changed: PropertyValues<this>): void {
    // A code that was refused is of no more use, and stands in the way of the next.
    if (changed.has('problem') && /^code-(?!not-sent)/.test(this.problem?.code ?? '')) this.emptyCode();
    super.updated(changed);
  }

  protected emptyCode(): void {
    const input = this.querySelector<HTMLInputElement>('mfa-code-field input');
    if (input) input.value = '';
  }

  protected override clean(typed: string, input: Input): string | undefined {
    if (input.type !== 'code') return super.clean(typed, input);
    const code = normalizeCode(typed);
    return !code || (/^\d+$/.test(code) && code.length === this.length) ? code : undefined;
  }

  protected override inputError(name: string, error: InputError, label: string): string {
    return (
      this.text(`input.${name}.${error}`, { length: this.length }) || super.inputError(name, error, label)
    );
  }

  /** Who waited at the alert, which is gone, goes on at the field. */
  protected override onUnlocked(): void {
    if (this.querySelector('mfa-alert:focus-within')) this.querySelector('mfa-code-field')?.focus();
    super.onUnlocked();
  }

  #triesLeft(count: number) {
    const form: Intl.LDMLPluralRule = new Intl.PluralRules(this.text('language')).select(count);
    return (
      this.text(`code.attempts-left.${form}`, { count }) || this.text('code.attempts-left.other', { count })
    );
  }

  /** The code, and the button that has it checked. */
  protected renderEntry(): unknown {
    const count = this.timing.attemptsLeft ?? Infinity;
    const { lockedFor } = this;
    return this.renderForm(
      'verify',
      html`<mfa-code-field
          name="code"
          required
          .length=${this.length}
          .label=${this.text('input.code')}
          .hint=${count > 0 && count <= FEW_TRIES ? this.#triesLeft(count) : ''}
          .error=${this.errorOf('code')}
        ></mfa-code-field>
        ${
          lockedFor
            ? html`<p part="countdown">${this.text('code.locked', { time: clockTime(lockedFor) })}</p>
                ${this.renderStill('locked', this.text('code.locked.about', { time: duration(lockedFor, this.text('language')) }))}`
            : nothing
        }
        <div part="actions">
          ${this.renderSubmit('verify', this.text('code.verify'), lockedFor ? `${this.uid}-locked` : undefined)}
        </div>`,
    );
  }

  /** What describes a button that is held: it does not tick, or it would be read out each second. */
  protected renderStill(name: string, text: string): unknown {
    return html`<p part="announcement" id="${this.uid}-${name}">${text}</p>`;
  }

  /** The ways out. */
  protected renderExits(): unknown {
    return html`<div part="actions">
      ${actButton(this, 'choose-method', this.text('action.choose-method'))}
      ${actButton(this, 'cancel', this.text('action.cancel'))}
    </div>`;
  }
}
