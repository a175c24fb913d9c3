import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import '../fields/mfa-help.ts';
import '../fields/mfa-radio-group.ts';
import { clockTime } from '../text/clock-time.ts';
import { duration } from '../text/messages.ts';
import type { StepShape } from '../wire/shape.ts';
import type { CodeStep, LiveFlow, ShownProblem } from '../wire/index.ts';
import { actButton } from './act-button.ts';
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
  static override readonly shape: StepShape<CodeStep> = {
    channel: 'string',
    destination: 'string',
    sent: 'boolean',
    'sender?': 'string',
  };

  /** Whether the code before this one could no longer be used, so that another is what the person waits for. */
  #isNeeded = false;

  /** Whether a code has just been sent that the person goes on with. */
  #isFresh = false;

  /** Whether what is to be done when no code comes is in sight: once it is time for it, until another is sent. */
  #isUnfolded = false;

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.flow) return;
    const before = (changed.get('flow') as LiveFlow | undefined)?.step;
    const asked = changed.get('pending');
    const isSent = before?.kind === 'code' && this.step.sent && !this.problem && !this.pending;
    this.#isFresh = isSent && (asked === 'send' || !before.sent || (asked === 'resend' && this.#isNeeded));
    if (this.#isFresh && this.#isNeeded) this.emptyCode();
    // Not while the focus stays at the button in it.
    if (this.#isFresh) this.#isNeeded = this.#isUnfolded = false;
    this.#isNeeded ||=
      this.step.sent && (this.#isOver || /^code-(expired|replaced|used)$/.test(this.trouble?.code ?? ''));
    this.#isUnfolded ||=
      this.#isNeeded || (this.step.sent && !this.#hold && !this.lockedFor && !this.#isFresh);
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#isFresh) return;
    // The code is on its way, so reading goes on at the field; after one that was sent beside a good one focus stays at the button.
    void this.#focusField();
  }

  async #focusField() {
    await this.updateComplete;
    this.querySelector('mfa-code-field')?.focus();
  }

  protected override refuse(action: string): ShownProblem | undefined {
    const isUnsent = action === 'verify' && this.heldOf('verify')?.reason === 'not-sent';
    return isUnsent ? { code: 'code-not-sent', input: 'code' } : undefined;
  }

  /** Whether the code that was sent is worth nothing any more. */
  get #isOver(): boolean {
    return this.timing.expiresIn !== undefined && !this.secondsLeft(this.timing.expiresIn);
  }

  /**
   * Before the first code: where it is to go, and where it will be entered. Once one is on its way the field comes first, and what is to be done
   * when it does not come is folded away. The field is one and the same all the time: what was typed meanwhile stays.
   */
  protected override renderStep() {
    const { sent } = this.step;
    return html`${sent ? nothing : this.#renderUnsent()}
      <section part="section" aria-labelledby="${this.uid}-entry">
        <h2 part="subtitle" id="${this.uid}-entry">${this.text('code.enter.title')}</h2>
        ${sent ? nothing : this.renderText(this.text('code.enter.unsent'))} ${this.#renderNotice()}
        ${sent ? this.#renderSentTo() : nothing} ${this.#renderExpiry()} ${this.renderEntry()}
        ${sent ? this.#renderMissing() : nothing}
      </section>
      ${this.renderExits()}`;
  }

  #renderUnsent() {
    return html`<section part="section" aria-labelledby="${this.uid}-delivery">
      <h2 part="subtitle" id="${this.uid}-delivery">${this.text('code.delivery.title')}</h2>
      ${this.renderText(this.text('code.delivery.text'))} ${this.#renderDelivery('send')}
    </section>`;
  }

  #renderSentTo() {
    const { destination } = this.step;
    return html`<div part="sent-to">
      <p part="text">${this.text('code.sent-to', { destination })}</p>
      ${actButton(this, 'change', this.text('action.change'))}
    </div>`;
  }

  #renderMissing() {
    return html`${this.#renderHold()}
      <details part="disclosure" ?open=${this.#isUnfolded}>
        <summary part="summary">${this.text('code.missing')}</summary>
        ${this.#renderAdvice()} ${this.#renderDelivery('resend')}
      </details>`;
  }

  /** Beside the field, where the person looks once a code is on its way. Taken back while another is sent: a region that does not change says nothing. */
  #renderNotice() {
    const notice = this.notices.find(({ level }) => level !== 'error');
    const isShown = notice && !this.trouble && !this.pending;
    return html`<mfa-alert
      .level=${notice?.level ?? 'info'}
      .text=${isShown ? this.text(`notice.${notice.code}`) : ''}
    ></mfa-alert>`;
  }

  #renderDelivery(action: 'send' | 'resend') {
    const { inputs } = this.flow?.actions[action] ?? {};
    const options = inputs?.channel?.options?.map(({ held, label, ...option }) => ({
      ...option,
      label: this.text(`channel.${option.value}`) || label || option.value,
      disabled: this.isHeld(held),
    }));
    return this.renderForm(
      action,
      html`${
          options
            ? html`<mfa-radio-group
                name="channel"
                .label=${this.text('code.legend')}
                .options=${options}
                .value=${this.step.channel}
                .error=${this.errorOf('channel')}
              ></mfa-radio-group>`
            : nothing
        }
        <mfa-help .label=${this.text('code.help')} .text=${this.text('code.help.text')}></mfa-help>
        ${action === 'send' ? html`${this.#renderHold()} ${this.#renderAdvice()}` : nothing}
        ${this.renderStill('wait', this.#holdText())}
        <div part="actions">
          ${this.renderSubmit(action, this.text(`code.${action}`), `${this.uid}-${this.lockedFor ? 'locked' : 'wait'}`)}
        </div>`,
    );
  }

  get #hold() {
    return this.heldOf('send') ?? this.heldOf('resend');
  }

  /** Why no code can be sent now, in words that stand still: they describe the button. */
  #holdText(): string {
    const { reason, for: seconds } = this.#hold ?? {};
    if (seconds === undefined || this.lockedFor) return '';
    const time = duration(this.secondsLeft(seconds), this.text('language'));
    return this.text(reason === 'spent' ? 'code.spent' : 'code.wait.about', { time });
  }

  /** The same as it ticks. A lock is said where codes are entered, and hides all other clocks. */
  #renderHold() {
    const { reason, for: seconds } = this.#hold ?? {};
    if (seconds === undefined || this.lockedFor || reason === 'disabled') return nothing;
    const time = clockTime(this.secondsLeft(seconds));
    return html`<p part="countdown">
      ${this.text(reason === 'spent' ? 'code.spent' : 'code.wait', { time })}
    </p>`;
  }

  /** Why to wait; and then, where to look for the code that was sent. */
  #renderAdvice() {
    const { sent, sender, channel } = this.step;
    if (this.heldOf('resend')?.reason === 'wait') return this.renderText(this.text('code.wait.reason'));
    if (!sent || this.heldOf('resend')) return nothing;
    return html`${this.renderText(this.text(`code.late.${channel}`, { sender }))}
    ${this.renderText(this.text('code.late.sender', { sender }))}`;
  }

  /** The ticking text stands outside live regions; what is said of it is said a few times. */
  #renderExpiry() {
    const life = this.timing.expiresIn ?? 0;
    const isBarred = this.lockedFor > 0 || this.heldOf('verify')?.reason === 'disabled';
    const left = isBarred ? 0 : this.secondsLeft(life);
    const announced = ANNOUNCED.filter((seconds) => seconds < life && left <= seconds).at(-1);
    const time = announced && left ? duration(announced, this.text('language')) : '';
    const isSaid = isBarred || this.pending || this.trouble?.code === 'code-expired';
    return html`${left ? html`<p part="countdown">${this.text('code.expiry', { time: clockTime(left) })}</p>` : nothing}
      <mfa-alert part="announcement" .text=${time && this.text('code.expiry.soon', { time })}></mfa-alert>
      <mfa-alert
        level="error"
        .text=${this.#isOver && !isSaid ? this.text('code.expired') : ''}
      ></mfa-alert>`;
  }
}

customElements.define('mfa-code-screen', MfaCodeScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mfa-code-screen': MfaCodeScreen;
  }
}
