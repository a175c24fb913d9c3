import { LitElement, html } from 'lit';
import { part } from './part.styles.ts';

/** @summary A button that copies a value, and says so. */
export class MockCopy extends LitElement {
  static override styles = [part];
  static override properties = {
    value: {},
    what: {},
    outcome: { state: true },
  };

  /** What is copied. */
  declare value: string;
  /** What the value is, in words: "password of jrao001". */
  declare what: string;
  declare private outcome: 'Copied' | 'Could not copy' | undefined;

  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.value = '';
    this.what = '';
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #onClick = async () => {
    clearTimeout(this.#timer);
    try {
      await navigator.clipboard.writeText(this.value);
      this.outcome = 'Copied';
    } catch {
      this.outcome = 'Could not copy';
    }
    this.#timer = setTimeout(() => (this.outcome = undefined), 3000);
  };

  override render() {
    return html`<button type="button" @click=${this.#onClick}>
        ${this.outcome ?? 'Copy'}<span class="unseen"> ${this.what}</span>
      </button>
      <span class="unseen" role="status">${this.outcome ?? ''}</span>`;
  }
}

customElements.define('mock-copy', MockCopy);

declare global {
  interface HTMLElementTagNameMap {
    'mock-copy': MockCopy;
  }
}
