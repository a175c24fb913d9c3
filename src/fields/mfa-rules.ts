import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { announcementStyles } from '../styles/announcement.styles.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { MfaElement } from '../styles/mfa-element.ts';
import type { ShownRule } from './mfa-field.ts';
import { rulesStyles } from './mfa-rules.styles.ts';

/** Milliseconds for which nothing may have changed before it is said how things stand: who types is not talked over. */
const PAUSE = 1000;

/**
 * @summary What a value has to be, and what of it is so.
 * @csspart rules - the list
 * @csspart rule - one of it; also `met` when it is so
 * @csspart rule-state - whether it is met, in words
 */
export class MfaRules extends MfaElement {
  static override properties = { rules: { attribute: false }, uid: {}, said: { state: true } };

  static override sheets = [baseStyles, announcementStyles, rulesStyles];

  /** To be set anew with each character, so that it is known when typing pauses. */
  declare rules: readonly ShownRule[];
  /** What the ids of the rules' texts start with, for the control that they describe: `{uid}-rule-0` and on. */
  declare uid: string;
  /** @internal What is said of them. */
  declare said: string;

  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.rules = [];
    this.uid = this.said = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override updated(changed: PropertyValues<this>): void {
    // How it stood at first is read with the field.
    if (!changed.get('rules')?.length) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const stated = this.rules.filter(({ state }) => state);
      this.said = stated.map(({ text, state }) => `${text}: ${state}`).join('; ');
    }, PAUSE);
  }

  override render() {
    // A description that changes may be read at each change: so the texts have ids of their own, and not the words that change.
    return html`<ul part="rules" role="list">
        ${this.rules.map(
          ({ text, isMet, state }, index) =>
            html`<li part="rule ${isMet ? 'met' : ''}">
              <span
                ><span id="${this.uid}-rule-${index}">${text}</span>${
                  state ? html` <span part="rule-state">(${state})</span>` : nothing
                }</span
              >
            </li>`,
        )}
      </ul>
      <p part="announcement" role="status">${this.said}</p>`;
  }
}

MfaRules.define('mfa-rules');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-rules': MfaRules;
  }
}
