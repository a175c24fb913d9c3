import { html } from 'lit';
import '../fields/mfa-help.ts';
import '../fields/mfa-radio-group.ts';
import { clockTime } from '../text/clock-time.ts';
import { firstText } from '../text/first.ts';
import type { Chapter, Messages } from '../text/messages.ts';
import { verifyText } from '../text/verify.ts';
import type { MethodStep } from '../wire/index.ts';
import { actButton } from './act-button.ts';
import { MfaScreen } from './mfa-screen.ts';
import { TimedScreen } from './timed-screen.ts';
import { exitsStyles } from './exits.styles.ts';

/**
 * @summary Which method to go on with.
 * @fires mfa-submit - `choose`, with the method; `cancel`; or `retry` when a lock is over
 * @csspart title - the heading
 * @csspart form - the form
 * @csspart submit - the button
 * @csspart links - the portal's links
 */
export class MfaMethodScreen extends TimedScreen<MethodStep> {
  static override sheets = [...MfaScreen.sheets, exitsStyles];

  static override readonly text: Messages = { ...firstText, ...verifyText };

  static override readonly chapters: readonly Chapter[] = ['first', 'verify'];

  static override readonly next = ['code', 'authenticator'];

  get #options() {
    return this.flow?.actions.choose?.inputs?.method?.options ?? [];
  }

  protected override renderStep() {
    const options = this.#options.map(({ value, label, detail, held }) => {
      const isHeld = this.isHeld(held);
      const time = held?.for === undefined ? '' : clockTime(this.secondsLeft(held.for));
      return {
        value,
        label: this.text(`method.${value}`) || label || value,
        detail,
        hint: this.text(isHeld ? `held.${held!.reason}` : `method.${value}.hint`, { time }),
        disabled: isHeld,
      };
    });
    const open = options.filter(({ disabled }) => !disabled);
    return html`${this.renderText(this.words('intro'))}
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
          ${this.renderSubmit('choose', this.words('submit'))}
          ${actButton(this, 'cancel', this.text('action.cancel'))}
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
