import { html, nothing } from 'lit';
import { firstText } from '../text/first.ts';
import type { Chapter, Messages } from '../text/messages.ts';
import { registerText } from '../text/register.ts';
import { setUpText } from '../text/set-up.ts';
import { verifyText } from '../text/verify.ts';
import type { FormStep, ShownProblem } from '../wire/index.ts';
import type { StepShape } from '../wire/shape.ts';
import { renderEnding } from './countdown.ts';
import { renderExits } from './exits.ts';
import { exitsStyles } from './exits.styles.ts';
import { formScreenStyles } from './form-screen.styles.ts';
import { FlowClock } from './flow-clock.ts';
import { renderForm } from './form.ts';
import { renderHeldSubmit } from './held-submit.ts';
import { renderText } from './links.ts';
import { MfaScreen } from './mfa-screen.ts';
import { errorNotice } from './notices.ts';
import { renderInputs } from './render-input.ts';
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
export class MfaFormScreen extends MfaScreen<FormStep> {
  static override sheets = [...MfaScreen.sheets, exitsStyles, formScreenStyles];

  static override readonly shape: StepShape<FormStep> = { 'page?': 'number', 'of?': 'number' };

  static override readonly text: Messages = { ...firstText, ...verifyText, ...setUpText, ...registerText };

  static override readonly chapters: readonly Chapter[] = ['first', 'verify', 'set-up', 'register'];

  static override readonly next = ['code', 'done'];

  override readonly clock: FlowClock = new FlowClock(this);

  override get trouble(): ShownProblem | undefined {
    return super.trouble ?? errorNotice(this);
  }

  #renderForm(action: string) {
    const { label = this.text('form.submit') } = this.flow!.actions[action]!;
    return renderForm(
      this,
      action,
      html`${renderInputs(this, action)}
      ${renderHeldSubmit(this, action, this.words('submit') || label, this.clock.why(action))}`,
    );
  }

  protected override renderStep() {
    const { page, of } = this.step;
    const { actions } = this.flow!;
    const form = Object.keys(actions).find((name) => actions[name]!.inputs);
    return html`${page && of ? html`<p part="page">${this.text('form.page', { page, of })}</p>` : nothing}
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
