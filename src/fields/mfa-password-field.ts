import { html } from 'lit';
import { MfaField } from './mfa-field.ts';

/**
 * @summary A password, which the person may look at while typing.
 * @csspart label - the label
 * @csspart hint - the hint
 * @csspart input - the native input
 * @csspart toggle - the checkbox that shows the password, and its label
 * @csspart error - what is wrong with the value
 */
export class MfaPasswordField extends MfaField {
  static override properties = {
    ...MfaField.properties,
    autocomplete: {},
    showLabel: { attribute: 'show-label' },
    isShown: { state: true },
  };

  /** For password managers: `current-password` or `new-password`. */
  declare autocomplete: 'current-password' | 'new-password';
  /** What the checkbox is called. */
  declare showLabel: string;
  /** @internal */
  declare isShown: boolean;

  #form?: HTMLFormElement | null;

  constructor() {
    super();
    this.autocomplete = 'current-password';
    this.showLabel = 'Show password';
    this.isShown = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#form = this.closest('form');
    this.#form?.addEventListener('submit', this.#onSubmit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#form?.removeEventListener('submit', this.#onSubmit);
  }

  /** Nothing shown may be left on the screen, nor be taken for a user name by the browser. */
  readonly #onSubmit = () => {
    this.isShown = false;
    if (this.input) this.input.type = 'password';
  };

  readonly #onToggle = (event: Event) => {
    this.isShown = (event.target as HTMLInputElement).checked;
  };

  protected override renderControl() {
    // A checkbox, not a button whose name changes: its state is said in every browser and every language.
    return html`<input
        part="input"
        id=${this.inputId}
        name=${this.name}
        .type=${this.isShown ? 'text' : 'password'}
        ?required=${this.required}
        autocomplete=${this.autocomplete}
        autocapitalize="none"
        spellcheck="false"
        aria-invalid=${!!this.error}
        aria-describedby=${this.describedBy}
      />
      <label part="option toggle">
        <input
          type="checkbox"
          aria-controls=${this.inputId}
          .checked=${this.isShown}
          @change=${this.#onToggle}
        />${this.showLabel}
      </label>`;
  }
}

MfaPasswordField.define('mfa-password-field');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-password-field': MfaPasswordField;
  }
}
