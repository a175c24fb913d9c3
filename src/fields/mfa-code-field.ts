import { html } from 'lit';
import { MfaField } from './mfa-field.ts';
import { codeFieldStyles } from './mfa-code-field.styles.ts';

let count = 0;

/**
 * @summary A code that was sent, or that an app shows: one input, which an on-screen keyboard, a paste or the browser may fill.
 * @csspart label - the label
 * @csspart hint - the hint
 * @csspart input - the native input; also `code`, and `long` for more than six digits
 * @csspart error - what is wrong with the value
 * @cssproperty [--mfa-code-field-gap=0.25em] - the space between the characters
 */
export class MfaCodeField extends MfaField {
  static override properties = {
    ...MfaField.properties,
    length: { type: Number },
    autoSubmit: { type: Boolean, attribute: 'auto-submit' },
  };

  static override sheets = [...MfaField.sheets, codeFieldStyles];

  /** How many digits the code has. */
  declare length: number;
  /** Submits the form with the last digit. Off by default: say so in the hint before you turn it on (WCAG 2.2, 3.2.2). */
  declare autoSubmit: boolean;

  // The one id that may say so.
  override readonly inputId: string = `code-${++count}`;

  constructor() {
    super();
    this.length = 6;
    this.autoSubmit = false;
  }

  readonly #onInput = () => {
    const { input } = this;
    // What people and messages put between digits is none.
    if (this.autoSubmit && input?.value.replace(/\D/g, '').length === this.length) {
      input.form?.requestSubmit();
    }
  };

  protected override renderControl() {
    return html`<input
      part="input code ${this.length > 6 ? 'long' : ''}"
      id=${this.inputId}
      name=${this.name}
      type="text"
      inputmode="numeric"
      autocomplete="one-time-code"
      ?required=${this.required}
      autocapitalize="none"
      spellcheck="false"
      aria-invalid=${!!this.error}
      aria-describedby=${this.describedBy}
      @input=${this.#onInput}
    />`;
  }
}

MfaCodeField.define('mfa-code-field');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-code-field': MfaCodeField;
  }
}
