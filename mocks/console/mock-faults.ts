import { LitElement, css, html } from 'lit';
import type { Control, Fault } from './control.ts';
import { presets } from './fault-presets.ts';
import { MockSaidEvent } from './mock-said-event.ts';
import { part } from './part.styles.ts';

const describe = ({ match, status, delayMs, drop, applied }: Fault) =>
  [
    match,
    drop && (applied ? 'answer lost' : 'cut off'),
    delayMs && `${delayMs / 1000} s late`,
    status && `answered ${status}`,
  ]
    .filter(Boolean)
    .join(', ');

/** @summary Has the next requests fail. */
export class MockFaults extends LitElement {
  static override styles = [
    part,
    css`
      .pending {
        display: grid;
        gap: 0.375rem;
        margin-block-start: 0.75rem;
        justify-items: start;
      }
    `,
  ];
  static override properties = { control: { attribute: false }, faults: { attribute: false } };

  declare control: Control;
  /** What is still to come. */
  declare faults: readonly Fault[];

  constructor() {
    super();
    this.faults = [];
  }

  async #set(faults: Fault[], said: string) {
    await this.control.setFaults(faults);
    this.dispatchEvent(new MockSaidEvent(said));
  }

  override render() {
    return html`<div class="buttons" role="group" aria-label="Faults to choose from">
        ${presets.map(
          ([label, fault]) =>
            html`<button
              type="button"
              @click=${() => this.#set([...this.faults, fault], `Waiting: ${label}.`)}
            >
              ${label}
            </button>`,
        )}
      </div>
      ${
        this.faults.length === 0
          ? ''
          : html`<div class="pending">
              <p>Still to come:</p>
              <ul>
                ${this.faults.map(
                  (fault) => html`<li><code>${describe(fault)}</code> × ${fault.times ?? 1}</li>`,
                )}
              </ul>
              <button type="button" @click=${() => this.#set([], 'No more faults.')}>Clear faults</button>
            </div>`
      }`;
  }
}

customElements.define('mock-faults', MockFaults);

declare global {
  interface HTMLElementTagNameMap {
    'mock-faults': MockFaults;
  }
}
