import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import '../fields/mfa-help.ts';
import '../fields/mfa-radio-group.ts';
import { clockTime } from '../text/clock-time.ts';
import { duration } from '../text/messages.ts';
import type { FlowProblem } from '../wire/problem.ts';
import type { Shape } from '../wire/shape.ts';
import type { Action, CodeStep } from '../wire/index.ts';
import { CodeEntryScreen } from './code-entry-screen.ts';

/** Seconds left at which it is said that a code runs out; at 0 it is said aloud. More would be chatter. */
const ANNOUNCED = [600, 300, 60, 30];

/**
 * @summary A code that is sent, and entered on the same page.
 * @fires mfa-submit - `send` or `resend` with the channel, `verify` with the code, `choose-method`, `cancel`
 * @csspart title - the heading
 * @csspart section - the part that sends, and the part that checks
 * @csspart subtitle - the heading of each
 * @csspart form - the forms
 * @csspart countdown - what is counted down
 * @csspart submit - the buttons
 * @csspart links - the portal's links
 */
export class MfaCodeScreen extends CodeEntryScreen<CodeStep> {
  static override readonly shape: Shape = {
    channel: 'string',
    destination: 'string',
    length: 'number',
    sent: 'boolean',
    'sender?': 'string',
  };

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const before = changed.get('flow')?.step;
    // The first code is on its way, so reading goes on at the field; after a further one focus stays at the button.
    if (before?.kind === 'code' && !before.sent && this.step.sent && !this.trouble) void this.#focusField();
  }

  async #focusField() {
    await this.updateComplete;
    this.querySelector('mfa-code-field')?.focus();
  }

  protected override refuse(action: string): FlowProblem | undefined {
    const isUnsent = action === 'verify' && this.flow?.actions.verify?.disabled === 'not-sent';
    return isUnsent ? { code: 'code-not-sent' } : undefined;
  }

  protected override renderStep() {
    return html`<section part="section" aria-labelledby="${this.uid}-delivery">
        <h2 part="subtitle" id="${this.uid}-delivery">${this.text('code.delivery.title')}</h2>
        ${this.renderText('code.delivery.text')} ${this.#renderDelivery()}
      </section>
      <section part="section" aria-labelledby="${this.uid}-entry">
        <h2 part="subtitle" id="${this.uid}-entry">${this.text('code.enter.title')}</h2>
        ${this.renderText(this.step.sent ? 'code.enter.text' : 'code.enter.unsent', { destination: this.step.destination })}
        ${this.#renderNotice()} ${this.#renderExpiry()} ${this.renderEntry()}
      </section>
      ${this.renderWays()}`;
  }

  /** Beside the field, where the person looks once a code is on its way. Taken back while another is sent: a region that does not change says nothing. */
  #renderNotice() {
    const notice = this.notices.find(({ level }) => level !== 'error');
    const isTold = notice && !this.trouble && this.pending !== 'resend';
    return html`<mfa-alert
      .level=${notice?.level ?? 'info'}
      .text=${isTold ? this.text(`notice.${notice.code}`) : ''}
    ></mfa-alert>`;
  }

  #renderDelivery() {
    const { channel, sent } = this.step;
    const action = sent ? 'resend' : 'send';
    const { inputs, disabled } = this.flow?.actions[action] ?? {};
    const options = inputs?.channel?.options?.map((option) => ({
      ...option,
      label: this.text(`channel.${option.value}`),
      disabled: !!option.disabled,
    }));
    return this.renderForm(
      action,
      html`${
          options
            ? html`<mfa-radio-group
                name="channel"
                .label=${this.text('code.legend')}
                .options=${options}
                .value=${channel}
                .error=${this.errorOf('channel')}
              ></mfa-radio-group>`
            : nothing
        }
        <mfa-help .label=${this.text('code.help')} .text=${this.text('code.help.text')}></mfa-help>
        <div part="actions">
          ${this.renderSubmit(action, this.text(`code.${action}`), `${this.uid}-${this.secondsLeft('lock') ? 'locked' : 'wait'}`)}
        </div>
        <div id="${this.uid}-wait">${this.#renderWait(disabled)}</div>`,
    );
  }

  /** Why no other code can be sent yet; and then, where to look for the one that was. A lock is said where codes are entered. */
  #renderWait(disabled: Action['disabled']) {
    if (this.secondsLeft('lock') || disabled === 'disabled') return nothing;
    const seconds = this.secondsLeft('resend');
    const isSpent = disabled === 'spent' && (seconds || !this.deadlines.resend);
    return html`${seconds ? html`<p part="countdown">${this.text('code.wait', { time: clockTime(seconds) })}</p>` : nothing}
    ${
      isSpent
        ? this.renderText('code.spent')
        : seconds
          ? this.renderText('code.wait.reason')
          : this.step.sent
            ? this.renderText('code.late', { sender: this.step.sender ?? '' })
            : nothing
    }`;
  }

  /** The ticking text stands outside live regions; what is said of it is said a few times. */
  #renderExpiry() {
    const { expiry } = this.deadlines;
    const life = (this.flow && 'timing' in this.flow && this.flow.timing?.expiresIn) || 0;
    const left = this.secondsLeft('expiry');
    const announced = ANNOUNCED.filter((seconds) => seconds < life && left <= seconds).at(-1);
    const time = announced && left ? duration(announced, this.text('language')) : '';
    // What is wrong with the last try does not say that another with this code is in vain.
    const isSaid = /^code-(expired|locked|disabled)$/.test(this.trouble?.code ?? '');
    return html`${left ? html`<p part="countdown">${this.text('code.expiry', { time: clockTime(left) })}</p>` : nothing}
      <mfa-alert part="announcement" .text=${time && this.text('code.expiry.soon', { time })}></mfa-alert>
      <mfa-alert
        level="error"
        .text=${expiry && !left && !isSaid ? this.text('code.expired') : ''}
      ></mfa-alert>`;
  }
}

customElements.define('mfa-code-screen', MfaCodeScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mfa-code-screen': MfaCodeScreen;
  }
}
