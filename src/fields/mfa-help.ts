import { html } from 'lit';
import { MfaElement } from '../styles/mfa-element.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { helpStyles } from './mfa-help.styles.ts';

/**
 * @summary "What is this?": an explanation for those who ask for it.
 * @csspart help - the disclosure
 * @csspart summary - the question
 * @csspart help-text - the answer
 */
export class MfaHelp extends MfaElement {
  static override properties = { label: {}, text: {} };

  static override sheets = [baseStyles, helpStyles];

  /** The question. */
  declare label: string;
  /** The answer. */
  declare text: string;

  constructor() {
    super();
    this.label = this.text = '';
  }

  override render() {
    return html`<details part="help">
      <summary part="summary">${this.label}</summary>
      <p part="help-text">${this.text}</p>
    </details>`;
  }
}

MfaHelp.define('mfa-help');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-help': MfaHelp;
  }
}
