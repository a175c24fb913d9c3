import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import '../fields/mfa-help.ts';
import '../fields/mfa-radio-group.ts';
import { clockTime } from '../text/clock-time.ts';
import type { CodeStep, LiveFlow } from '../wire/index.ts';
import { lockedFor } from './code-entry.ts';
import { renderAction } from './exits.ts';
import type { FlowClock } from './flow-clock.ts';
import { emptySecrets } from './empty-secrets.ts';
import { renderForm } from './form.ts';
import { shownOptions } from './held.ts';
import { renderHeldSubmit } from './held-submit.ts';
import { renderText } from './links.ts';
import type { MfaScreen } from './mfa-screen.ts';

/** Having a code sent, and another when it does not come. */
export class SendAgain {
  readonly #screen: MfaScreen<CodeStep>;
  readonly #clock: FlowClock;

  /** Whether a code has just been sent that the person goes on with. */
  isFresh = false;

  /** Whether the code before this one could no longer be used, so that another is what the person waits for. */
  isNeeded = false;

  /** Whether what is to be done when no code comes is in sight: once it is time for it, until another is sent. */
  #isUnfolded = false;

  constructor(screen: MfaScreen<CodeStep>, clock: FlowClock) {
    this.#screen = screen;
    this.#clock = clock;
  }

  /** Whether the code that was sent is worth nothing any more. */
  get isOver(): boolean {
    const { expiresIn } = this.#clock.timing;
    return this.#screen.step.sent && expiresIn !== undefined && !this.#clock.left(expiresIn);
  }

  update(changed: PropertyValues<MfaScreen>): void {
    const { step, trouble, pending, problem } = this.#screen;
    const before = (changed.get('flow') as LiveFlow | undefined)?.step;
    const asked = changed.get('pending');
    const isSent = before?.kind === 'code' && step.sent && !problem && !pending;
    const wasNeeded = this.isNeeded;
    this.isFresh = isSent && (asked === 'send' || !before.sent || (asked === 'resend' && wasNeeded));
    if (this.isFresh && wasNeeded) emptySecrets(this.#screen);
    // Not while the focus stays at the button in it.
    if (this.isFresh) this.isNeeded = this.#isUnfolded = false;
    this.isNeeded ||= this.isOver || /^code-(expired|replaced|used)$/.test(trouble?.code ?? '');
    this.#isUnfolded ||=
      this.isNeeded || (step.sent && !lockedFor(this.#clock) && this.#isLate && !this.isFresh);
  }

  /** Before the first code: where it is to go. */
  renderUnsent(): unknown {
    const { uid } = this.#screen;
    return html`<section part="section" aria-labelledby="${uid}-delivery">
      <h2 part="subtitle" id="${uid}-delivery">${this.#screen.text('code.delivery.title')}</h2>
      ${renderText(this.#screen, this.#screen.text('code.delivery.text'))} ${this.#renderDelivery('send')}
    </section>`;
  }

  renderSentTo(): unknown {
    const { channel, destination } = this.#screen.step;
    const key = channel === 'call' ? 'code.sent-to.call' : 'code.sent-to';
    return html`<div part="sent-to">
      <p part="text">${this.#screen.text(key, { destination })}</p>
      ${renderAction(this.#screen, 'change')}
    </div>`;
  }

  /** Folded away: what is to be done when the code does not come. */
  renderMissing(): unknown {
    return html`${this.#renderHold()}
      <details part="disclosure" ?open=${this.#isUnfolded}>
        <summary part="summary" id="${this.#screen.uid}-missing">
          ${this.#screen.text(this.isNeeded ? 'code.again' : 'code.missing')}
        </summary>
        ${this.#renderAdvice()} ${this.#renderDelivery('resend')}
      </details>`;
  }

  get #hold() {
    return this.#clock.heldOf('send') ?? this.#clock.heldOf('resend');
  }

  /** Whether the code should have come by now. */
  get #isLate() {
    const { adviceIn } = this.#clock.timing;
    return adviceIn === undefined ? !this.#hold : !this.#clock.left(adviceIn);
  }

  #renderDelivery(action: 'send' | 'resend') {
    const screen = this.#screen;
    const { channel: asked } = screen.flow?.actions[action]?.inputs ?? {};
    const { channel } = screen.step;
    const isCall = action === 'resend' && channel === 'call' && (asked?.options?.length ?? 0) < 2;
    return renderForm(
      screen,
      action,
      html`${
          asked
            ? html`<mfa-radio-group
                .name=${'channel'}
                ?required=${asked.required}
                .label=${screen.text('code.legend')}
                .options=${shownOptions(screen, asked.options, 'channel')}
                .value=${channel}
                .error=${screen.errorOf('channel', {})}
              ></mfa-radio-group>`
            : nothing
        }
        <mfa-help .label=${screen.text('code.help')} .text=${screen.text('code.help.text')}></mfa-help>
        ${action === 'send' ? this.#renderHold() : nothing}
        ${renderHeldSubmit(
          screen,
          action,
          screen.text(isCall ? 'code.resend.call' : `code.${action}`),
          this.#clock.heldOf(action)?.for === undefined ? '' : this.#clock.why(action),
        )}`,
      `${screen.uid}-${action === 'send' ? 'delivery' : 'missing'}`,
    );
  }

  /** Why no code can be sent now, as it ticks. A lock is said where codes are entered, and hides all other clocks. */
  #renderHold() {
    const { reason, for: seconds } = this.#hold ?? {};
    if (seconds === undefined || reason === 'locked') return nothing;
    const time = clockTime(this.#clock.left(seconds));
    return html`<p part="countdown">
      ${this.#screen.text(reason === 'spent' ? 'code.spent' : 'code.wait', { time })}
    </p>`;
  }

  /** Why to wait; and then, where to look for the code that was sent. */
  #renderAdvice() {
    const screen = this.#screen;
    const { sender, channel } = screen.step;
    const reason = this.#clock.heldOf('resend')?.reason;
    const isBarred = !!reason && reason !== 'wait';
    return html`${reason === 'wait' ? renderText(screen, screen.text('code.wait.reason')) : nothing}
    ${
      this.#isLate && !isBarred && !this.isNeeded
        ? html`${renderText(screen, screen.text(`code.late.${channel}`, { sender }))}
          ${channel === 'email' ? renderText(screen, screen.text('code.late.sender', { sender })) : nothing}`
        : nothing
    }`;
  }
}
