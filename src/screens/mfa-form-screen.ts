import { html } from 'lit';
import type { PropertyValues } from 'lit';
import { firstText } from '../text/first.ts';
import type { Chapter, Messages } from '../text/messages.ts';
import { registerText } from '../text/register.ts';
import { setUpText } from '../text/set-up.ts';
import { verifyText } from '../text/verify.ts';
import type { FormStep } from '../wire/index.ts';
import type { StepShape } from '../wire/shape.ts';
import { actButton } from './act-button.ts';
import { exitsStyles } from './exits.styles.ts';
import { formScreenStyles } from './form-screen.styles.ts';
import { MfaScreen } from './mfa-screen.ts';
import { TimedScreen } from './timed-screen.ts';
import { emptySecrets, renderInput } from './render-input.ts';
import './render-more-inputs.ts';

/**
 * Shows a step of the kind `form`, and a step of any kind that the kit has no screen for: its first action that has inputs is the form, the
 * others are ways out. So a portal's own step needs no element.
 *
 * @summary A page of inputs, whatever it is about.
 * @fires mfa-submit - the action of the form with what was typed, or another action of the step
 * @csspart title - the heading
 * @csspart page - which page this is, and of how many
 * @csspart form - the form
 * @csspart submit - the button
 * @csspart action - the ways out
 * @csspart links - the portal's links
 */
export class MfaFormScreen extends TimedScreen<FormStep> {
  static override sheets = [...MfaScreen.sheets, exitsStyles, formScreenStyles];

  static override readonly shape: StepShape<FormStep> = { 'page?': 'number', 'of?': 'number' };

  static override readonly text: Messages = { ...firstText, ...verifyText, ...setUpText, ...registerText };

  static override readonly chapters: readonly Chapter[] = ['first', 'verify', 'set-up', 'register'];

  static override readonly next = ['code', 'done'];

  #labelOf(action: string): string {
    return this.text(`action.${action}`) || this.flow?.actions[action]?.label || action;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('problem') && this.problem?.errors) emptySecrets(this);
    super.updated(changed);
  }

  #renderForm(action: string) {
    const { inputs = {}, label } = this.flow!.actions[action]!;
    return this.renderForm(
      action,
      html`${Object.entries(inputs).map(([name, input]) => renderInput(this, name, input))}
        <div part="actions">
          ${this.renderSubmit(action, this.words('submit') || label || this.text('form.submit'))}
        </div>`,
    );
  }

  protected override renderStep() {
    const { page, of } = this.step;
    const { actions } = this.flow!;
    const form = Object.keys(actions).find((name) => actions[name]!.inputs);
    const exits = Object.keys(actions).filter((name) => !actions[name]!.inputs);
    return html`${page && of ? html`<p part="page">${this.text('form.page', { page, of })}</p>` : ''}
    ${this.renderText(this.words('intro'))} ${form ? this.#renderForm(form) : ''}
    ${
      exits.length
        ? html`<div part="actions">${exits.map((name) => actButton(this, name, this.#labelOf(name)))}</div>`
        : ''
    }`;
  }
}

customElements.define('mfa-form-screen', MfaFormScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mfa-form-screen': MfaFormScreen;
  }
}
