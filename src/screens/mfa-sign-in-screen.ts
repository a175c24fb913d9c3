import { html } from 'lit';
import type { SignInStep } from '../wire/index.ts';
import { renderForm, renderSubmit } from './form.ts';
import { renderText } from './links.ts';
import { MfaScreen } from './mfa-screen.ts';
import { renderInputs } from './render-input.ts';

/**
 * @summary Who is it? The identifiers a portal asks for, and the password. Which fields there are is the server's to say.
 * @fires mfa-submit - `sign-in`, with what was typed
 * @csspart title - the heading
 * @csspart form - the form
 * @csspart submit - the button
 * @csspart note - what the portal adds below the button
 * @csspart links - the portal's links
 */
export class MfaSignInScreen extends MfaScreen<SignInStep> {
  static override readonly next = ['method', 'code', 'done'];

  protected override renderStep() {
    return html`${renderText(this, this.words('intro'))}
    ${renderForm(
      this,
      'sign-in',
      html`${renderInputs(this, 'sign-in')}
        <div part="actions">${renderSubmit(this, 'sign-in', this.words('submit'))}</div>`,
    )}
    ${renderText(this, this.words('note'))}`;
  }
}

MfaSignInScreen.define('mfa-sign-in-screen');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-sign-in-screen': MfaSignInScreen;
  }
}
