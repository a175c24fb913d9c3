import { LitElement, css, html } from 'lit';
import type { Control, PersonSummary, RunningCode } from './control.ts';
import './mock-copy.ts';
import { part } from './part.styles.ts';
import { PollController } from './poll-controller.ts';

/** @summary A person's authenticator app, by the mock's clock. */
export class MockAuthenticator extends LitElement {
  static override styles = [
    part,
    css`
      label {
        display: grid;
        gap: 0.25rem;
      }
      .app {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.375rem 0.75rem;
        margin-block-start: 0.5rem;
      }
      .app code {
        font-size: 1.5rem;
        letter-spacing: 0.06em;
      }
    `,
  ];
  static override properties = {
    control: { attribute: false },
    people: { attribute: false },
    picked: { state: true },
    running: { state: true },
  };

  declare control: Control;
  /** Those who have an authenticator. */
  declare people: readonly PersonSummary[];
  declare private picked: number;
  declare private running: RunningCode | undefined;

  // Asked every second, so that a move of the mock's clock shows at once.
  #ticks = new PollController(this, () => this.#ask(), 1000);

  constructor() {
    super();
    this.people = [];
    this.picked = 0;
  }

  #onChange = (event: Event) => {
    this.picked = (event.currentTarget as HTMLSelectElement).selectedIndex;
    this.running = undefined;
    void this.#ticks.now();
  };

  async #ask() {
    const person = this.people[this.picked];
    if (!person) return;
    this.running = await this.control.runningCode(person.portal, person.username).catch(() => undefined);
  }

  override render() {
    if (this.people.length === 0) return html`<p class="quiet">Nobody has an authenticator yet.</p>`;
    return html`<label>
        Whose app
        <select @change=${this.#onChange}>
          ${this.people.map(({ portal, username }) => html`<option>${username} (${portal})</option>`)}
        </select>
      </label>
      ${
        this.running &&
        html`<p class="app">
          <code>${this.running.code}</code>
          <mock-copy .value=${this.running.code} what="authenticator code"></mock-copy>
          <span class="quiet">${this.running.secondsLeft} s left</span>
        </p>`
      }`;
  }
}

customElements.define('mock-authenticator', MockAuthenticator);

declare global {
  interface HTMLElementTagNameMap {
    'mock-authenticator': MockAuthenticator;
  }
}
