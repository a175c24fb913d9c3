import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ControlError } from './control.ts';
import type { Control, PersonSummary } from './control.ts';
import { MockSaidEvent } from './mock-said-event.ts';
import { part } from './part.styles.ts';
import { identifiersOf, inputNameOf, personOf, words } from './person-inputs.ts';
import type { Identifier } from './person-inputs.ts';

/** As on the wire, in E.164, but for what people put between the digits. As the flag `v` reads it. */
const PHONE = '\\+[\\s\\(\\).\\-]*[1-9]([\\s\\(\\).\\-]*[0-9]){6,14}';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** @summary Adds a person of one's own. */
export class MockPersonForm extends LitElement {
  static override styles = [
    part,
    css`
      form {
        display: grid;
        gap: 0.625rem;
        justify-items: start;
      }
      label {
        display: grid;
        gap: 0.125rem;
        inline-size: 100%;
      }
      .wrong {
        padding: 0.5rem;
        background: var(--_mark);
        color: var(--_on-mark);
      }
    `,
  ];
  static override properties = {
    control: { attribute: false },
    people: { attribute: false },
    portal: { state: true },
    problem: { state: true },
  };

  declare control: Control;
  declare people: readonly PersonSummary[];
  declare private portal: string | undefined;
  declare private problem: string;

  constructor() {
    super();
    this.people = [];
    this.problem = '';
  }

  get #portals() {
    return [...new Set(this.people.map(({ portal }) => portal))];
  }

  get #chosen() {
    return this.portal ?? this.#portals[0] ?? '';
  }

  #onPortalChange = (event: Event) => {
    this.portal = (event.currentTarget as HTMLSelectElement).value;
    this.problem = '';
  };

  #onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const identifiers = identifiersOf(this.#chosen, this.people);
    this.problem = '';
    try {
      const { username } = await this.control.addPerson(personOf(new FormData(form), identifiers));
      form.reset();
      this.portal = undefined;
      this.dispatchEvent(new MockSaidEvent(`${username} is there and can sign in.`));
    } catch (error) {
      this.problem = this.#sentenceFor(error, identifiers);
    }
  };

  #sentenceFor(error: unknown, identifiers: readonly Identifier[]): string {
    if (!(error instanceof ControlError)) return 'The mock backend does not answer. Nobody was added.';
    const names = identifiers.map(({ name }) => words(name)).join(' and ');
    return error.errors['identifiers'] === 'taken'
      ? `Somebody else at ${this.#chosen} has this ${names}. Choose another.`
      : 'The mock backend cannot take this person. Nobody was added.';
  }

  #renderIdentifier(identifier: Identifier) {
    return html`<label>
      ${capital(words(identifier.name))}
      <input name=${inputNameOf(identifier)} required autocomplete="off" value=${identifier.common} />
    </label>`;
  }

  override render() {
    const asked = identifiersOf(this.#chosen, this.people).filter(({ isUsername }) => !isUsername);
    return html`<form autocomplete="off" @submit=${this.#onSubmit}>
      <label>
        Portal
        <select name="portal" @change=${this.#onPortalChange}>
          ${this.#portals.map((portal) => html`<option>${portal}</option>`)}
        </select>
      </label>
      <label>
        User name
        <input name="username" required autocomplete="off" autocapitalize="none" spellcheck="false" />
      </label>
      ${repeat(
        asked,
        ({ name }) => `${this.#chosen} ${name}`,
        (identifier) => this.#renderIdentifier(identifier),
      )}
      <label>
        Password
        <input name="password" required autocomplete="off" value="Correct-Horse-7" />
      </label>
      <label>
        E-mail (may be left out)
        <input name="email" type="email" autocomplete="off" />
      </label>
      <label>
        Phone, such as +1 206 555 0100 (may be left out)
        <input
          name="phone"
          type="tel"
          pattern=${PHONE}
          title="With a plus sign and the country’s number"
          autocomplete="off"
        />
      </label>
      ${this.problem ? html`<p class="wrong" role="alert">${this.problem}</p>` : nothing}
      <button>Add person</button>
    </form>`;
  }
}

customElements.define('mock-person-form', MockPersonForm);

declare global {
  interface HTMLElementTagNameMap {
    'mock-person-form': MockPersonForm;
  }
}
