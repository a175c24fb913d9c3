import { LitElement, css, html } from 'lit';
import type { AuditEntry } from './control.ts';
import { part } from './part.styles.ts';
import { timeOfDay } from './time.ts';

/** @summary The latest of the security log, newest first. */
export class MockAudit extends LitElement {
  static override styles = [
    part,
    css`
      ol {
        display: grid;
        gap: 0.375rem;
      }
      li + li {
        padding-block-start: 0.375rem;
        border-block-start: 1px solid var(--_line);
      }
    `,
  ];
  static override properties = { entries: { attribute: false } };

  declare entries: readonly AuditEntry[];

  constructor() {
    super();
    this.entries = [];
  }

  override render() {
    if (this.entries.length === 0) return html`<p class="quiet">Nothing yet.</p>`;
    return html`<ol>
      ${this.entries
        .slice(-50)
        .toReversed()
        .map(
          ({ at, event, account, method, reason, to }) =>
            html`<li>
              <code>${event}</code>
              <p class="quiet">${[timeOfDay(at), account, method, reason, to].filter(Boolean).join(', ')}</p>
            </li>`,
        )}
    </ol>`;
  }
}

customElements.define('mock-audit', MockAudit);

declare global {
  interface HTMLElementTagNameMap {
    'mock-audit': MockAudit;
  }
}
