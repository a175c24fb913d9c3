import { html } from 'lit';
import { MfaField } from './mfa-field.ts';
import { choiceStyles } from './choice.styles.ts';

/**
 * @summary Yes, as the value `true`; or no, as none.
 * @csspart option - the box and its label
 * @csspart option-label - the label
 * @csspart hint - the hint
 * @csspart error - what is wrong with the answer
 */
export class MfaCheckboxField extends MfaField {
  static override sheets = [...MfaField.sheets, choiceStyles];

  protected override renderControl() {
    return html`<div part="option">
      <input
        type="checkbox"
        id=${this.inputId}
        name=${this.name}
        value="true"
        ?checked=${this.value === 'true'}
        ?required=${this.required}
        aria-invalid=${!!this.error}
        aria-describedby=${this.describedBy}
      />
      <label part="option-label" for=${this.inputId}>${this.label}</label>
    </div>`;
  }

  override render() {
    return html`${this.renderNotes()} ${this.renderControl()}`;
  }
}

MfaCheckboxField.define('mfa-checkbox-field');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-checkbox-field': MfaCheckboxField;
  }
}
