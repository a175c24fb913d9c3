import { html, nothing } from 'lit';
import { MfaElement } from '../styles/mfa-element.ts';
import { baseStyles } from '../styles/base.styles.ts';

/**
 * A live region that is there before anything is said: a status, or an alert when the level is `error`, unless `live` says otherwise.
 *
 * @summary What the person should hear of.
 * @csspart alert - what is said, and its level: `info`, `success` or `error`
 */
export class MfaAlert extends MfaElement {
  static override properties = { level: {}, live: {}, text: {} };

  static override sheets = [baseStyles];

  /** How much it matters; an `error` is said at once. */
  declare level: 'info' | 'success' | 'error';
  /** How it is said, whatever the level. `off` where focus goes to it, which reads it: it is not to be said twice. */
  declare live: 'assertive' | 'polite' | 'off' | undefined;
  /** What is said; nothing is shown for an empty string. */
  declare text: string;

  constructor() {
    super();
    this.level = 'info';
    this.text = '';
  }

  override willUpdate(): void {
    const live = this.live ?? (this.level === 'error' ? 'assertive' : 'polite');
    this.role = { assertive: 'alert', polite: 'status', off: null }[live];
  }

  /** An alert can be read where it is; so focus goes to it when there is no input to mend. */
  override focus(options?: FocusOptions): void {
    this.querySelector<HTMLElement>('[part~="alert"]')?.focus(options);
  }

  override render() {
    return this.text ? html`<p part="alert ${this.level}" tabindex="-1">${this.text}</p>` : nothing;
  }
}

MfaAlert.define('mfa-alert');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-alert': MfaAlert;
  }
}
