import { html } from 'lit';
import type { PropertyValues } from 'lit';
import type { SignInStep } from '../wire/index.ts';
import { MfaScreen } from './mfa-screen.ts';
import { emptySecrets, renderInput } from './render-input.ts';

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

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('problem') && this.problem?.code === 'credentials-invalid') emptySecrets(this);
    super.updated(changed);
  }

  protected override renderStep() {
    return html`${this.renderText(this.words('intro'))}
    ${this.renderForm(
      'sign-in',
      html`${Object.entries(this.flow?.actions['sign-in']?.inputs ?? {}).map(([name, input]) =>
          renderInput(this, name, input),
        )}
        <div part="actions">${this.renderSubmit('sign-in', this.words('submit'))}</div>`,
    )}
    ${this.renderText(this.words('note'))}`;
  }
}

customElements.define('mfa-sign-in-screen', MfaSignInScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mfa-sign-in-screen': MfaSignInScreen;
  }
}
