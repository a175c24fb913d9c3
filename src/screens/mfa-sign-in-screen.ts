import { html } from 'lit';
import type { PropertyValues } from 'lit';
import '../fields/mfa-password-field.ts';
import '../fields/mfa-text-field.ts';
import { signInText } from '../text/sign-in.ts';
import type { Input, SignInStep } from '../wire/index.ts';
import { MfaScreen } from './mfa-screen.ts';

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
  static override readonly text = { ...MfaScreen.text, ...signInText };

  static override readonly next = ['method', 'code', 'done'];

  get #inputs() {
    return Object.entries(this.flow?.actions['sign-in']?.inputs ?? {});
  }

  protected override get problemInputs(): Record<string, string> {
    const password = this.#inputs.find(([, { type }]) => type === 'password');
    return password ? { 'credentials-invalid': password[0] } : {};
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('problem') && this.problem?.code === 'credentials-invalid') {
      for (const { input } of this.querySelectorAll('mfa-password-field')) if (input) input.value = '';
    }
    super.updated(changed);
  }

  #renderInput([name, { type, required }]: [string, Input]) {
    const label = this.text(`input.${name}`) || this.text(`input.${type}`) || name;
    return type === 'password'
      ? html`<mfa-password-field
          .name=${name}
          .label=${label}
          .required=${!!required}
          .error=${this.errorOf(name, label)}
          .showLabel=${this.text('password.show')}
        ></mfa-password-field>`
      : html`<mfa-text-field
          .name=${name}
          .type=${type}
          .label=${label}
          .hint=${this.text(`input.${name}.hint`)}
          .required=${!!required}
          .value=${this.draft?.[name] ?? ''}
          .error=${this.errorOf(name, label)}
        ></mfa-text-field>`;
  }

  protected override renderStep() {
    return html`${this.renderText('sign-in.intro')}
    ${this.renderForm(
      'sign-in',
      html`${this.#inputs.map((input) => this.#renderInput(input))}
        <div part="actions">${this.renderSubmit('sign-in', this.text('sign-in.submit'))}</div>`,
    )}
    ${this.renderText('sign-in.note')}`;
  }
}

customElements.define('mfa-sign-in-screen', MfaSignInScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mfa-sign-in-screen': MfaSignInScreen;
  }
}
