import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Control, PersonSummary, ScenarioSummary } from './control.ts';
import './mock-copy.ts';
import './mock-person-form.ts';
import { MockSaidEvent } from './mock-said-event.ts';
import { part } from './part.styles.ts';
import { words } from './person-inputs.ts';
import { fillIn, hasFlow, refreshFlows } from './portal-page.ts';

const methods: Record<string, string> = { email: 'e-mail', text: 'text message', call: 'phone call' };

const describe = ({ has, locked }: PersonSummary) =>
  has
    .map((method) => (methods[method] ?? method) + (method === locked ? ' (locked at the start)' : ''))
    .join(', ');

/** @summary Whom one can sign in as, and what state each is in. */
export class MockPeople extends LitElement {
  static override styles = [
    part,
    css`
      :host > ul {
        display: grid;
        gap: 0.5rem;
      }
      :host > ul > li {
        padding: 0.625rem;
        border: 1px solid var(--_line);
        border-radius: 0.25rem;
        background: var(--_paper);
      }
      .head {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: start;
        gap: 0.5rem;
      }
      .name {
        font-weight: 600;
      }
      dl {
        display: grid;
        gap: 0.375rem;
        margin-block-start: 0.5rem;
      }
      dl > div {
        display: grid;
        grid-template-columns: 6rem 1fr auto;
        align-items: center;
        gap: 0 0.5rem;
      }
      .scenario {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: end;
        gap: 0.5rem;
        margin-block-start: 0.5rem;
      }
      .scenario label {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.125rem;
      }
      .scenario select {
        inline-size: 100%;
        text-overflow: ellipsis;
      }
      .scenario label > span {
        position: relative;
        font-size: 0.8125rem;
        color: var(--_quiet);
      }
      details {
        margin-block-start: 0.75rem;
      }
      summary {
        padding-block: 0.375rem;
        cursor: pointer;
        font-weight: 600;
      }
      dt {
        font-size: 0.8125rem;
        color: var(--_quiet);
      }
    `,
  ];
  static override properties = {
    control: { attribute: false },
    people: { attribute: false },
    scenarios: { attribute: false },
    isAdding: { state: true },
  };

  declare control: Control;
  declare people: readonly PersonSummary[];
  /** The states that a person can be put into. */
  declare scenarios: readonly ScenarioSummary[];
  /** Until then there is no form that a password manager could take for the portal's. */
  declare private isAdding: boolean;

  constructor() {
    super();
    this.people = [];
    this.scenarios = [];
    this.isAdding = false;
  }

  #onToggle = (event: Event) => {
    this.isAdding = (event.currentTarget as HTMLDetailsElement).open;
  };

  #fillIn({ username, identifiers, password }: PersonSummary) {
    const count = fillIn({ ...identifiers, password });
    this.dispatchEvent(
      new MockSaidEvent(count ? `Filled in for ${username}.` : 'This page has no field to fill in.'),
    );
  }

  async #play(event: SubmitEvent, person: PersonSummary) {
    event.preventDefault();
    const name = new FormData(event.currentTarget as HTMLFormElement).get('scenario');
    const scenario = this.scenarios.find((known) => known.name === name);
    if (!scenario) return;
    const said = await this.control.play(scenario.name, person).then(
      () => `${person.username}: ${scenario.summary}.`,
      () => `${person.username} could not be put into this state.`,
    );
    refreshFlows();
    this.dispatchEvent(new MockSaidEvent(said));
  }

  #renderValue(name: string, value: string, username: string) {
    return html`<div>
      <dt>${words(name)}</dt>
      <dd><code>${value}</code></dd>
      <dd><mock-copy .value=${value} .what=${`${words(name)} of ${username}`}></mock-copy></dd>
    </div>`;
  }

  #renderScenarios(person: PersonSummary) {
    return html`<form class="scenario" @submit=${(event: SubmitEvent) => this.#play(event, person)}>
      <label>
        <span>Put <span class="unseen">${person.username}</span> into</span>
        <select name="scenario">
          ${this.scenarios.map(({ name, summary }) => html`<option value=${name}>${summary}</option>`)}
        </select>
      </label>
      <button>Put<span class="unseen"> ${person.username} into this state</span></button>
    </form>`;
  }

  #renderPerson(person: PersonSummary) {
    const { portal, username, identifiers, password } = person;
    return html`<li>
      <div class="head">
        <p>
          <span class="name">${username}</span> <span class="quiet">${portal}</span><br />
          ${describe(person)}
        </p>
        ${
          hasFlow()
            ? html`<button type="button" @click=${() => this.#fillIn(person)}>
                Fill in<span class="unseen"> for ${username}</span>
              </button>`
            : nothing
        }
      </div>
      <dl>
        ${Object.entries({ ...identifiers, password }).map(([name, value]) =>
          this.#renderValue(name, value, username),
        )}
      </dl>
      ${this.scenarios.length > 0 ? this.#renderScenarios(person) : nothing}
    </li>`;
  }

  override render() {
    return html`<ul>
        ${repeat(
          this.people,
          ({ portal, username }) => `${portal}/${username}`,
          (person) => this.#renderPerson(person),
        )}
      </ul>
      <details @toggle=${this.#onToggle}>
        <summary>Add a person of your own</summary>
        ${
          this.isAdding
            ? html`<mock-person-form .control=${this.control} .people=${this.people}></mock-person-form>`
            : nothing
        }
      </details>`;
  }
}

customElements.define('mock-people', MockPeople);

declare global {
  interface HTMLElementTagNameMap {
    'mock-people': MockPeople;
  }
}
