import { html } from 'lit';
import { MfaField } from './mfa-field.ts';

/** What each type of field tells the browser, its password managers and its on-screen keyboard. */
const types: Record<string, [autocomplete: string, inputmode: string]> = {
  // `webauthn` comes last (WebAuthn, section 5.11): without a pending request it does nothing.
  username: ['username webauthn', 'text'],
  email: ['email', 'email'],
  tel: ['tel', 'tel'],
};

/**
 * @summary A line of text, such as a user name.
 * @csspart label - the label
 * @csspart hint - the hint
 * @csspart input - the native input
 * @csspart error - what is wrong with the value
 */
export class MfaTextField extends MfaField {
  static override properties = { ...MfaField.properties, type: {}, autocomplete: {} };

  /** `text`, `username`, `email` or `tel`. */
  declare type: string;
  /** The autofill token (WCAG 2.2, 1.3.5), where `type` does not say it: `organization`, `postal-code`, `off`. */
  declare autocomplete: string;

  constructor() {
    super();
    this.type = 'text';
    this.autocomplete = '';
  }

  protected override renderControl() {
    const [autocomplete, inputmode] = types[this.type] ?? ['on', 'text'];
    return html`<input
      part="input"
      id=${this.inputId}
      name=${this.name}
      type=${/^(email|tel)$/.test(this.type) ? this.type : 'text'}
      value=${this.value}
      ?required=${this.required}
      autocomplete=${this.autocomplete || autocomplete}
      inputmode=${inputmode}
      autocapitalize="none"
      spellcheck="false"
      aria-invalid=${!!this.error}
      aria-describedby=${this.describedBy}
    />`;
  }
}

MfaTextField.define('mfa-text-field');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-text-field': MfaTextField;
  }
}
