import { LitElement, css, html } from 'lit';
import type { PersonSummary } from './control.ts';
import './mock-copy.ts';
import { MockSaidEvent } from './mock-said-event.ts';
import { fillIn } from './portal-page.ts';
import { part } from './part.styles.ts';

const methods: Record<string, string> = { email: 'e-mail', text: 'text message', call: 'phone call' };

const describe = ({ has, locked }: PersonSummary) =>
  has
    .map((method) => (methods[method] ?? method) + (method === locked ? ' (locked at the start)' : ''))
    .join(', ');

/** subscriberId → subscriber id */
const words = (name: string) => name.replace(/([A-Z])/g, ' $1').toLowerCase();

/** @summary Whom one can sign in as. */
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
      dt {
        font-size: 0.8125rem;
        color: var(--_quiet);
      }
    `,
  ];
  static override properties = { people: { attribute: false } };

  declare people: readonly PersonSummary[];

  constructor() {
    super();
    this.people = [];
  }

  #fillIn({ username, identifiers, password }: PersonSummary) {
    const count = fillIn({ ...identifiers, password });
    this.dispatchEvent(
      new MockSaidEvent(count ? `Filled in for ${username}.` : 'This page has no field to fill in.'),
    );
  }

  #renderValue(name: string, value: string, username: string) {
    return html`<div>
      <dt>${words(name)}</dt>
      <dd><code>${value}</code></dd>
      <dd><mock-copy .value=${value} .what=${`${words(name)} of ${username}`}></mock-copy></dd>
    </div>`;
  }

  override render() {
    return html`<ul>
      ${this.people.map(
        (person) =>
          html`<li>
            <div class="head">
              <p>
                <span class="name">${person.username}</span> <span class="quiet">${person.portal}</span><br />
                ${describe(person)}
              </p>
              <button type="button" @click=${() => this.#fillIn(person)}>
                Fill in<span class="unseen"> for ${person.username}</span>
              </button>
            </div>
            <dl>
              ${Object.entries({ ...person.identifiers, password: person.password }).map(([name, value]) =>
                this.#renderValue(name, value, person.username),
              )}
            </dl>
          </li>`,
      )}
    </ul>`;
  }
}

customElements.define('mock-people', MockPeople);

declare global {
  interface HTMLElementTagNameMap {
    'mock-people': MockPeople;
  }
}
