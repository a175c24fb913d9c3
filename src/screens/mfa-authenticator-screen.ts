import { html } from 'lit';
import '../fields/mfa-help.ts';
import type { AuthenticatorStep, ShownProblem } from '../wire/index.ts';
import { CodeEntryScreen } from './code-entry-screen.ts';

/**
 * @summary The code that an authenticator app shows.
 * @fires mfa-submit - `verify` with the code, `choose-method`, `cancel`
 * @csspart title - the heading
 * @csspart form - the form
 * @csspart submit - the button
 * @csspart links - the portal's links
 */
export class MfaAuthenticatorScreen extends CodeEntryScreen<AuthenticatorStep> {
  protected override problemText(problem: ShownProblem): string {
    return problem.code === 'code-used' ? this.text('authenticator.code-used') : super.problemText(problem);
  }

  protected override renderStep() {
    return html`${this.renderText(this.words('intro'))} ${this.renderEntry()}
      <mfa-help
        .label=${this.text('authenticator.help')}
        .text=${this.text('authenticator.help.text')}
      ></mfa-help>
      ${this.renderExits()}`;
  }
}

customElements.define('mfa-authenticator-screen', MfaAuthenticatorScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mfa-authenticator-screen': MfaAuthenticatorScreen;
  }
}
