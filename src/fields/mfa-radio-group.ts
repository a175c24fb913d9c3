import { html, nothing } from 'lit';
import { MfaField } from './mfa-field.ts';
import { radioGroupStyles } from './mfa-radio-group.styles.ts';

export interface RadioOption {
  value: string;
  label: string;
  /** What tells it from others of its kind, such as a masked address. */
  detail?: string;
  /** What it means, or why it cannot be chosen. */
  hint?: string;
  disabled?: boolean;
}

/**
 * @summary One of several answers.
 * @csspart label - the question
 * @csspart hint - a hint
 * @csspart option - one answer
 * @csspart detail - what tells an answer from others of its kind
 * @csspart option-hint - what an answer means
 * @csspart error - what is wrong with the choice
 */
export class MfaRadioGroup extends MfaField {
  static override properties = { ...MfaField.properties, options: { attribute: false } };

  static override sheets = [...MfaField.sheets, radioGroupStyles];

  declare options: readonly RadioOption[];

  constructor() {
    super();
    this.options = [];
  }

  /** The answer chosen, else the first that can be. */
  override get input(): HTMLInputElement | null {
    return this.querySelector('input:checked') ?? this.querySelector('input:enabled');
  }

  #renderOption({ value, label, detail, hint, disabled }: RadioOption, index: number) {
    const id = `${this.inputId}-${index}`;
    return html`<div part="option">
      <input
        type="radio"
        id=${id}
        name=${this.name}
        value=${value}
        ?checked=${value === this.value}
        ?disabled=${disabled}
        ?required=${this.required}
        aria-describedby=${hint ? `${id}-hint` : nothing}
      />
      <label for=${id}>${label}${detail ? html` <span part="detail">${detail}</span>` : nothing}</label>
      ${hint ? html`<p part="option-hint" id="${id}-hint">${hint}</p>` : nothing}
    </div>`;
  }

  protected override renderControl() {
    return this.options.map((option, index) => this.#renderOption(option, index));
  }

  override render() {
    return html`<fieldset
      part="group"
      role="radiogroup"
      aria-invalid=${!!this.error}
      aria-describedby=${this.describedBy}
    >
      <legend part="label">${this.label}</legend>
      ${this.renderNote('hint')} ${this.renderNote('error')} ${this.renderControl()}
    </fieldset>`;
  }
}

customElements.define('mfa-radio-group', MfaRadioGroup);

declare global {
  interface HTMLElementTagNameMap {
    'mfa-radio-group': MfaRadioGroup;
  }
}
