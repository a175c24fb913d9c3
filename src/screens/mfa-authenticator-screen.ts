import { html } from 'lit';
import type { PropertyValues } from 'lit';
import '../fields/mfa-help.ts';
import { firstText } from '../text/first.ts';
import type { Chapter, Messages } from '../text/messages.ts';
import { verifyText } from '../text/verify.ts';
import type { AuthenticatorStep, ShownProblem } from '../wire/index.ts';
import { codeEntryStyles } from './code-entry.styles.ts';
import { codeWords, entryTrouble, renderEntry } from './code-entry.ts';
import { renderEnding } from './countdown.ts';
import { emptyRefused } from './empty-refused.ts';
import { renderExits } from './exits.ts';
import { exitsStyles } from './exits.styles.ts';
import { FlowClock } from './flow-clock.ts';
import { renderText } from './links.ts';
import { MfaScreen } from './mfa-screen.ts';
import { Notices } from './notices.ts';

/**
 * @summary The code that an authenticator app shows.
 * @fires mfa-submit - `verify` with the code, `choose-method`, `cancel`
 * @csspart title - the heading
 * @csspart form - the form
 * @csspart submit - the button
 * @csspart links - the portal's links
 */
export class MfaAuthenticatorScreen extends MfaScreen<AuthenticatorStep> {
  static override sheets = [...MfaScreen.sheets, exitsStyles, codeEntryStyles];

  static override readonly text: Messages = { ...firstText, ...verifyText };

  static override readonly chapters: readonly Chapter[] = ['first', 'verify'];

  static override readonly next: readonly string[] = ['done'];

  override readonly clock: FlowClock = new FlowClock(this, codeWords(this));

  readonly #notices = new Notices(this);

  override get trouble(): ShownProblem | undefined {
    return entryTrouble(this.clock, super.trouble ?? this.#notices.error);
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    emptyRefused(this, changed);
  }

  /** A used code is no reason to send one: the app has the next. */
  override problemText(problem: ShownProblem): string {
    return problem.code === 'code-used' ? this.text('authenticator.code-used') : super.problemText(problem);
  }

  protected override renderStep() {
    return html`${renderText(this, this.words('intro'))} ${renderEntry(this, this.clock)}
      <mfa-help
        .label=${this.text('authenticator.help')}
        .text=${this.text('authenticator.help.text')}
      ></mfa-help>
      ${renderEnding(this, this.clock)} ${renderExits(this)}`;
  }
}

MfaAuthenticatorScreen.define('mfa-authenticator-screen');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-authenticator-screen': MfaAuthenticatorScreen;
  }
}
