import { html, nothing } from 'lit';
import { factsStyles } from '../styles/facts.styles.ts';
import { choiceStyles } from './choice.styles.ts';
import { MfaField } from './mfa-field.ts';
import { radioGroupStyles } from './mfa-radio-group.styles.ts';

export interface RadioOption {
  value: string;
  label: string;
  /** What tells it from others of its kind, such as a masked address. */
  detail?: string;
  /** What it means, or why it cannot be chosen. */
  hint?: string;
  /** What there is to know before it is chosen; an option that has any is a card. */
  facts?: readonly { label: string; value: string }[];
  /** That it is the one to be chosen, in words: "Most secure and fastest". */
  recommended?: string;
  disabled?: boolean;
}

/**
 * @summary One of several answers.
 * @csspart label - the question
 * @csspart hint - a hint
 * @csspart option - one answer; also `card` when there are facts
 * @csspart option-label - what it is called
 * @csspart detail - what tells an answer from others of its kind
 * @csspart tag - that it is recommended
 * @csspart option-hint - what an answer means
 * @csspart facts - what there is to know of it, each a `fact` of `fact-name` and `fact-value`
 * @csspart error - what is wrong with the choice
 */
export class MfaRadioGroup extends MfaField {
  static override properties = { ...MfaField.properties, options: { attribute: false } };

  static override sheets = [...MfaField.sheets, factsStyles, choiceStyles, radioGroupStyles];

  declare options: readonly RadioOption[];

  constructor() {
    super();
    this.options = [];
  }

  /** The answer chosen, else the first that can be. */
  override get input(): HTMLInputElement | null {
    return this.querySelector('input:checked') ?? this.querySelector('input:enabled');
  }

  #renderFacts(facts: RadioOption['facts'], id: string) {
    return facts?.length
      ? html`<dl part="facts" id="${id}-facts">
          ${facts.map(
            ({ label, value }) =>
              html`<div part="fact">
                <dt part="fact-name">${label}</dt>
                <dd part="fact-value">${value}</dd>
              </div>`,
          )}
        </dl>`
      : nothing;
  }

  #renderOption({ value, label, detail, hint, facts, recommended, disabled }: RadioOption, index: number) {
    const id = `${this.inputId}-${index}`;
    const notes = [hint && `${id}-hint`, facts?.length && `${id}-facts`].filter(Boolean).join(' ');
    // No `required`: a radio that nobody has touched would be called invalid. The group says it.
    return html`<div part="option ${facts?.length ? 'card' : ''}">
      <input
        type="radio"
        id=${id}
        name=${this.name}
        value=${value}
        ?checked=${value === this.value}
        ?disabled=${disabled}
        aria-describedby=${notes || nothing}
      />
      <label part="option-label" for=${id}
        >${label}${detail ? html` <span part="detail">${detail}</span>` : nothing}${
          recommended ? html` <span part="tag">${recommended}</span>` : nothing
        }</label
      >
      ${hint ? html`<p part="option-hint" id="${id}-hint">${hint}</p>` : nothing}${this.#renderFacts(facts, id)}
    </div>`;
  }

  protected override renderControl() {
    return this.options.map((option, index) => this.#renderOption(option, index));
  }

  override render() {
    return html`<fieldset
      part="group"
      role="radiogroup"
      aria-required=${this.required}
      aria-invalid=${!!this.error}
      aria-describedby=${this.describedBy}
    >
      <legend part="label">${this.label}</legend>
      ${this.renderNotes()} ${this.renderControl()}
    </fieldset>`;
  }
}

MfaRadioGroup.define('mfa-radio-group');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-radio-group': MfaRadioGroup;
  }
}
