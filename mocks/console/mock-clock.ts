import { LitElement, css, html } from 'lit';
import type { ClockState, Control } from './control.ts';
import { MockSaidEvent } from './mock-said-event.ts';
import { refreshFlows } from './portal-page.ts';
import { part } from './part.styles.ts';
import { timeOfDay } from './time.ts';

const moves: readonly [seconds: number, label: string][] = [
  [30, '+30 s'],
  [120, '+2 min'],
  [600, '+10 min'],
  [3600, '+1 h'],
];

/** 3750 → "1 h 2 min 30 s" */
const duration = (seconds: number) =>
  [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [Math.floor(seconds) % 60, 's'],
  ]
    .filter(([amount]) => amount)
    .map((pair) => pair.join(' '))
    .join(' ');

/** @summary The mock's clock, which can be moved on so that nobody has to wait. */
export class MockClock extends LitElement {
  static override styles = [
    part,
    css`
      .now {
        margin-block-end: 0.5rem;
        font-variant-numeric: tabular-nums;
      }
      strong {
        display: block;
        font-size: 1.125rem;
      }
    `,
  ];
  static override properties = { control: { attribute: false }, clock: { attribute: false } };

  declare control: Control;
  declare clock: ClockState | undefined;

  async #advance(seconds: number) {
    const { now } = await this.control.advance(seconds);
    refreshFlows();
    this.dispatchEvent(new MockSaidEvent(`It is ${timeOfDay(now)} at the server.`));
  }

  override render() {
    if (!this.clock) return;
    const { now, offset } = this.clock;
    return html`<p class="now">
        <strong>${timeOfDay(now)}</strong>
        <span class="quiet"
          >${offset ? `${duration(offset)} ahead of this device` : 'as on this device'}</span
        >
      </p>
      <div class="buttons" role="group" aria-label="Move the server’s clock on">
        ${moves.map(
          ([seconds, label]) =>
            html`<button type="button" @click=${() => this.#advance(seconds)}>${label}</button>`,
        )}
      </div>`;
  }
}

customElements.define('mock-clock', MockClock);

declare global {
  interface HTMLElementTagNameMap {
    'mock-clock': MockClock;
  }
}
