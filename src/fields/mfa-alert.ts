import { html, nothing } from 'lit';
import { MfaElement } from '../styles/mfa-element.ts';
import { baseStyles } from '../styles/base.styles.ts';

/**
 * A live region that is there before anything is said: a status, or an alert when the level is `error`.
 *
 * @summary What the person should hear of.
 * @csspart alert - what is said, and its level: `info`, `success` or `error`
 */
export class MfaAlert extends MfaElement {
  static override properties = { level: {}, text: {} };

  static override sheets = [baseStyles];

  /** How much it matters; an `error` is said at once. */
  declare level: 'info' | 'success' | 'error';
  /** What is said; nothing is shown for an empty string. */
  declare text: string;

  constructor() {
    super();
    this.level = 'info';
    this.text = '';
  }

  override willUpdate(): void {
    this.role = this.level === 'error' ? 'alert' : 'status';
  }

  /** An alert can be read where it is; so focus goes to it when there is no input to mend. */
  override focus(options?: FocusOptions): void {
    this.querySelector<HTMLElement>('[part~="alert"]')?.focus(options);
  }

  override render() {
    return this.text ? html`<p part="alert ${this.level}" tabindex="-1">${this.text}</p>` : nothing;
  }
}

customElements.define('mfa-alert', MfaAlert);

declare global {
  interface HTMLElementTagNameMap {
    'mfa-alert': MfaAlert;
  }
}
