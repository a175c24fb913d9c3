import { html, nothing } from 'lit';
import { MfaField } from './mfa-field.ts';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

/**
 * @summary One of several answers, in a list to open.
 * @csspart label - the label
 * @csspart hint - the hint
 * @csspart input - the native select
 * @csspart error - what is wrong with the choice
 */
export class MfaSelectField extends MfaField<HTMLSelectElement> {
  static override properties = {
    ...MfaField.properties,
    options: { attribute: false },
    autocomplete: {},
    placeholder: {},
  };

  declare options: readonly SelectOption[];
  /** The autofill token (WCAG 2.2, 1.3.5), such as `address-level1`. */
  declare autocomplete: string;
  /** What stands for no answer. It goes where one is preset that cannot be done without. */
  declare placeholder: string;

  constructor() {
    super();
    this.options = [];
    this.autocomplete = '';
    this.placeholder = '…';
  }

  protected override renderControl() {
    return html`<select
      part="input"
      id=${this.inputId}
      name=${this.name}
      ?required=${this.required}
      autocomplete=${this.autocomplete || nothing}
      aria-invalid=${!!this.error}
      aria-describedby=${this.describedBy}
    >
      ${this.value && this.required ? nothing : html`<option value="">${this.placeholder}</option>`}
      ${this.options.map(
        ({ value, label, disabled }) =>
          html`<option value=${value} ?selected=${value === this.value} ?disabled=${disabled}>
            ${label}
          </option>`,
      )}
    </select>`;
  }
}

MfaSelectField.define('mfa-select-field');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-select-field': MfaSelectField;
  }
}
