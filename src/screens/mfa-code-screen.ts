import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { firstText } from '../text/first.ts';
import type { Chapter, Messages } from '../text/messages.ts';
import { verifyText } from '../text/verify.ts';
import type { CodeStep, ShownProblem } from '../wire/index.ts';
import type { StepShape } from '../wire/shape.ts';
import { codeEntryStyles } from './code-entry.styles.ts';
import { codeWords, entryTrouble, renderEntry } from './code-entry.ts';
import { renderEnding } from './countdown.ts';
import { emptyRefused } from './empty-refused.ts';
import { renderExits } from './exits.ts';
import { exitsStyles } from './exits.styles.ts';
import { Expiry } from './expiry.ts';
import { FlowClock } from './flow-clock.ts';
import { renderText } from './links.ts';
import { MfaScreen } from './mfa-screen.ts';
import { Notices } from './notices.ts';
import { SendAgain } from './send-again.ts';

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
export class MfaCodeScreen extends MfaScreen<CodeStep> {
  static override sheets = [...MfaScreen.sheets, exitsStyles, codeEntryStyles];

  static override readonly text: Messages = { ...firstText, ...verifyText };

  static override readonly chapters: readonly Chapter[] = ['first', 'verify'];

  static override readonly next: readonly string[] = ['done'];

  static override readonly shape: StepShape<CodeStep> = {
    channel: 'string',
    destination: 'string',
    sent: 'boolean',
    'sender?': 'string',
  };

  override readonly clock: FlowClock = new FlowClock(this, codeWords(this));

  readonly #sending = new SendAgain(this, this.clock);
  readonly #expiry = new Expiry(this, this.clock);
  readonly #notices = new Notices(this);

  override get trouble(): ShownProblem | undefined {
    return entryTrouble(this.clock, super.trouble ?? this.#notices.error);
  }

  override refuse(action: string): void {
    const isUnsent = action === 'verify' && this.clock.heldOf(action)?.reason === 'not-sent';
    if (isUnsent && !this.pending) this.localProblem = { code: 'code-not-sent', input: 'code' };
    else super.refuse(action);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.flow) return;
    this.#sending.update(changed);
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    emptyRefused(this, changed);
    // The code is on its way, so reading goes on at the field; after one that was sent beside a good one focus stays at the button.
    if (this.#sending.isFresh) void this.#focusField();
  }

  async #focusField() {
    await this.updateComplete;
    this.querySelector('mfa-code-field')?.focus();
  }

  /**
   * Before the first code: where it is to go, and where it will be entered. Once one is on its way the field comes first, and what is to be done
   * when it does not come is folded away. The field is one and the same all the time: what was typed meanwhile stays.
   */
  protected override renderStep() {
    const { sent } = this.step;
    const id = `${this.uid}-entry`;
    return html`${sent ? nothing : this.#sending.renderUnsent()}
      <section part="section" aria-labelledby=${id}>
        <h2 part="subtitle" id=${id}>${this.text('code.enter.title')}</h2>
        ${sent ? nothing : renderText(this, this.text('code.enter.unsent'))}
        ${this.#notices.renderNews(this.#sending.isOver)} ${sent ? this.#sending.renderSentTo() : nothing}
        ${this.#expiry.render(this.#sending.isOver)} ${renderEntry(this, this.clock, id)}
        ${sent ? this.#sending.renderMissing() : nothing}
      </section>
      ${renderEnding(this, this.clock)} ${renderExits(this, ['change'])}`;
  }
}

MfaCodeScreen.define('mfa-code-screen');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-code-screen': MfaCodeScreen;
  }
}
