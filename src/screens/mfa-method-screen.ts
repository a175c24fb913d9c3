import { html } from 'lit';
import '../fields/mfa-help.ts';
import '../fields/mfa-radio-group.ts';
import { methodText } from '../text/method.ts';
import { clockTime } from '../text/clock-time.ts';
import { waysText } from '../text/ways.ts';
import type { MethodStep } from '../wire/index.ts';
import { actButton } from './act-button.ts';
import { MfaScreen } from './mfa-screen.ts';
import { TimedScreen } from './timed-screen.ts';
import { waysStyles } from './ways.styles.ts';

/**
 * @summary Which method to go on with.
 * @fires mfa-submit - `choose`, with the method; `cancel`; or `retry` when a lock is over
 * @csspart title - the heading
 * @csspart form - the form
 * @csspart submit - the button
 * @csspart links - the portal's links
 */
export class MfaMethodScreen extends TimedScreen<MethodStep> {
  static override sheets = [...MfaScreen.sheets, waysStyles];

  static override readonly text = { ...MfaScreen.text, ...waysText, ...methodText };

  static override readonly next = ['code', 'authenticator'];

  get #options() {
    return this.flow?.actions.choose?.inputs?.method?.options ?? [];
  }

  protected override renderStep() {
    const time = clockTime(this.secondsLeft('lock'));
    const options = this.#options.map(({ value, detail, disabled }) => ({
      value,
      label: this.text(`method.${value}`),
      detail,
      hint: this.text(disabled ? `method.${disabled}` : `method.${value}.hint`, { time }),
      disabled: !!disabled,
    }));
    const open = options.filter(({ disabled }) => !disabled);
    return html`${this.renderText('method.intro')}
    ${this.renderForm(
      'choose',
      html`<mfa-radio-group
          name="method"
          required
          .label=${this.text('method.legend')}
          .options=${options}
          .value=${open.length === 1 ? open[0]!.value : ''}
          .error=${this.errorOf('method')}
        ></mfa-radio-group>
        <mfa-help .label=${this.text('method.help')} .text=${this.text('method.help.text')}></mfa-help>
        <div part="actions">
          ${this.renderSubmit('choose', this.text('method.submit'))}
          ${actButton(this, 'cancel', this.text('cancel'))}
        </div>`,
    )}`;
  }
}

customElements.define('mfa-method-screen', MfaMethodScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mfa-method-screen': MfaMethodScreen;
  }
}
