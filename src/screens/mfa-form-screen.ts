import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { firstText } from '../text/first.ts';
import type { Chapter, Messages, Values } from '../text/messages.ts';
import { registerText } from '../text/register.ts';
import { setUpText } from '../text/set-up.ts';
import { verifyText } from '../text/verify.ts';
import type { Action, FormStep, InputError, ShownProblem } from '../wire/index.ts';
import type { StepShape } from '../wire/shape.ts';
import { renderEnding } from './countdown.ts';
import { emptyRefused } from './empty-refused.ts';
import { renderExits } from './exits.ts';
import { exitsStyles } from './exits.styles.ts';
import { renderErrors } from './form-errors.ts';
import { renderGroups, ruleValues } from './form-inputs.ts';
import { formScreenStyles } from './form-screen.styles.ts';
import { FlowClock } from './flow-clock.ts';
import { renderForm } from './form.ts';
import { renderHeldSubmit } from './held-submit.ts';
import { renderText } from './links.ts';
import { MfaScreen } from './mfa-screen.ts';
import { Notices } from './notices.ts';
import './render-more-inputs.ts';

/**
 * Shows a step of the kind `form`, and a step of any kind that the kit has no screen for: its first action that has inputs is the form, the
 * others are ways out. So a portal's own step needs no element.
 *
 * @summary A page of inputs, whatever it is about.
 * @fires mfa-submit - the action of the form with what was typed, or another action of the step
 * @csspart title - the heading
 * @csspart errors - two errors and more, each a link to its field
 * @csspart input-group - inputs that belong together, and their `subtitle`
 * @csspart page - which page this is, and of how many
 * @csspart form - the form
 * @csspart submit - the button
 * @csspart action - the ways out
 * @csspart links - the portal's links
 */
export class MfaFormScreen extends MfaScreen<FormStep> {
  static override sheets = [...MfaScreen.sheets, exitsStyles, formScreenStyles];

  static override readonly shape: StepShape<FormStep> = { 'page?': 'number', 'of?': 'number' };

  static override readonly text: Messages = { ...firstText, ...verifyText, ...setUpText, ...registerText };

  static override readonly chapters: readonly Chapter[] = ['first', 'verify', 'set-up', 'register'];

  static override readonly next = ['code', 'done'];

  override readonly clock: FlowClock = new FlowClock(this);

  readonly #notices = new Notices(this);

  constructor() {
    super();
    // Rules are shown as they are met.
    this.addEventListener('input', () => this.requestUpdate());
  }

  override get trouble(): ShownProblem | undefined {
    return super.trouble ?? this.#notices.error;
  }

  override get heading(): string {
    return this.#own('title') || this.step.label || this.text('form.title');
  }

  /** A sentence that this very step has; what the kit says of forms in general comes after the server's own words. */
  #own(part: 'title' | 'submit'): string {
    const { kind, name = kind } = this.step;
    return this.text(`step.${name}.${part}`);
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    emptyRefused(this, changed);
  }

  /** The first action that asks for something. */
  get #form() {
    return Object.entries(this.flow?.actions ?? {}).find(([, { inputs }]) => inputs);
  }

  protected override inputError(name: string, error: InputError, values: Values): string {
    const asked = this.#form?.[1].inputs ?? {};
    const { type = 'text', rules } = asked[name] ?? {};
    const isChosen = error === 'required' && /^(choice|select|checkbox)$/.test(type);
    const rule = rules?.find((known) => known.name === error);
    return (
      (isChosen && !this.text(`input.${name}.required`, values)
        ? this.text(type === 'checkbox' ? 'input.check' : 'input.choose')
        : '') || super.inputError(name, error, { ...values, ...ruleValues(this, rule, asked) })
    );
  }

  /** To the list where there is one: it leads to all that is wrong. */
  protected override get troublePlace(): HTMLElement | null {
    return this.querySelector<HTMLElement>('[part~="errors"]') ?? super.troublePlace;
  }

  #renderForm([action, { inputs = {}, label = this.text('form.submit') }]: [string, Action]) {
    return renderForm(
      this,
      action,
      html`${renderGroups(this, inputs)}
      ${renderHeldSubmit(this, action, this.#own('submit') || label, this.clock.why(action))}`,
    );
  }

  protected override renderStep() {
    const { page, of } = this.step;
    const form = this.#form;
    return html`${form ? renderErrors(this, form[1].inputs!) : nothing}
    ${page && of ? html`<p part="page">${this.text('form.page', { page, of })}</p>` : nothing}
    ${renderText(this, this.words('intro'))} ${form ? this.#renderForm(form) : nothing}
    ${renderText(this, this.words('note'))} ${renderEnding(this, this.clock)} ${renderExits(this)}`;
  }
}

if (!customElements.get('mfa-form-screen')) customElements.define('mfa-form-screen', MfaFormScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mfa-form-screen': MfaFormScreen;
  }
}
