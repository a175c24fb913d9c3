import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { createControl } from './control.ts';
import type { Control, Message } from './control.ts';
import { recall, remember } from './memory.ts';
import './mock-audit.ts';
import './mock-authenticator.ts';
import './mock-clock.ts';
import { room, styles } from './mock-console.styles.ts';
import './mock-faults.ts';
import './mock-inbox.ts';
import './mock-people.ts';
import type { MockSaidEvent } from './mock-said-event.ts';
import { part } from './part.styles.ts';
import { PollController } from './poll-controller.ts';
import { look, nothingSeen } from './seen.ts';
import type { Seen } from './seen.ts';

const isWide = () => matchMedia('(width >= 64rem)').matches;

/**
 * @summary A panel to work the mock backend by: its mail, a person's authenticator app, its clock, faults, people to
 * sign in as, its log. A tool that stands beside a portal; it is no part of the kit.
 *
 * Docked at the end of the line on wide screens, a drawer below on narrow ones.
 */
export class MockConsole extends LitElement {
  static override styles = [part, styles];
  static override properties = {
    base: {},
    open: { type: Boolean, reflect: true },
    unfolded: { state: true },
    seen: { state: true },
    fresh: { state: true },
    said: { state: true },
    isCutOff: { state: true },
  };

  /** Where `/__mock` is served, if not at the page's own origin: `/w/{name}` for a world. */
  declare base: string;
  declare open: boolean;
  declare private unfolded: ReadonlySet<string>;
  declare private seen: Seen;
  /** How many messages have come that nobody has looked at. */
  declare private fresh: number;
  declare private said: string;
  declare private isCutOff: boolean;

  #control: Control = createControl(() => this.base);
  #hush: ReturnType<typeof setTimeout> | undefined;
  #known: ReadonlySet<string> | undefined;
  #poll = new PollController(this, () => this.#look());

  constructor() {
    super();
    const left = recall();
    this.base = '';
    this.open = left.open ?? isWide();
    this.unfolded = new Set(left.parts ?? ['inbox', 'people']);
    this.seen = nothingSeen;
    this.fresh = 0;
    this.said = '';
    this.isCutOff = false;
  }

  override connectedCallback() {
    super.connectedCallback();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, room.styleSheet!];
    document.addEventListener('mfa-step-changed', this.#onStepChanged);
    this.addEventListener('mock-said', this.#onSaid);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#hush);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== room.styleSheet);
    document.removeEventListener('mfa-step-changed', this.#onStepChanged);
    this.removeEventListener('mock-said', this.#onSaid);
  }

  override willUpdate() {
    if (this.#shows('inbox')) this.fresh = 0;
  }

  /** Empty where it is addressed without a name. */
  get #world() {
    return /\/w\/([^/]+)\/?$/.exec(this.base)?.[1] ?? '';
  }

  #shows(part: string) {
    return this.open && this.unfolded.has(part);
  }

  #onStepChanged = (event: Event) => {
    // After the last step the page goes away, and a question under way would be cut off.
    if ((event as Event & { step?: string }).step !== 'done') void this.#poll.now();
  };

  #onSaid = (event: Event) => {
    this.#say((event as MockSaidEvent).said);
    void this.#poll.now();
  };

  async #setOpen(open: boolean) {
    this.open = open;
    this.#leave();
    void this.#poll.now();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(open ? 'h2' : '.open')?.focus();
  }

  #onKeydown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') void this.#setOpen(false);
  };

  #onToggle(part: string, event: Event) {
    const isOpen = (event.currentTarget as HTMLDetailsElement).open;
    if (isOpen === this.unfolded.has(part)) return;
    const others = [...this.unfolded].filter((other) => other !== part);
    this.unfolded = new Set(isOpen ? [...others, part] : others);
    this.#leave();
    void this.#poll.now();
  }

  #onReset = async () => {
    await this.#control.reset();
    location.reload();
  };

  /** Says it for as long as it is news. */
  #say(said: string) {
    this.said = said;
    clearTimeout(this.#hush);
    this.#hush = setTimeout(() => (this.said = ''), 8000);
  }

  #leave() {
    remember({ open: this.open, parts: [...this.unfolded] });
  }

  async #look() {
    try {
      this.seen = await look(this.#control, this.seen, (part) => this.#shows(part));
      this.#count(this.seen.messages);
      this.isCutOff = false;
    } catch {
      this.isCutOff = true;
    }
  }

  #count(messages: readonly Message[]) {
    const known = this.#known;
    this.#known = new Set(messages.map(({ id }) => id));
    // What lies there when the page comes up is no news.
    const news = known ? messages.filter(({ id }) => !known.has(id)) : [];
    if (news.length === 0) return;
    this.fresh += news.length;
    this.#say(`New in the inbox: ${news.map(({ to }) => `for ${to}`).join(', ')}.`);
  }

  #renderPart(name: string, title: string, content: () => TemplateResult, count = 0) {
    const isUnfolded = this.unfolded.has(name);
    return html`<details ?open=${isUnfolded} @toggle=${(event: Event) => this.#onToggle(name, event)}>
      <summary>
        <h3>${title}</h3>
        ${count ? html`<span class="count">${count} new</span>` : nothing}
      </summary>
      <div class="content">${isUnfolded ? content() : nothing}</div>
    </details>`;
  }

  #renderParts() {
    const { messages, people, scenarios, faults, audit, clock } = this.seen;
    const control = this.#control;
    const carriers = people.filter(({ has }) => has.includes('authenticator'));
    return [
      this.#renderPart(
        'inbox',
        'Inbox',
        () => html`<mock-inbox .messages=${messages}></mock-inbox>`,
        this.fresh,
      ),
      this.#renderPart(
        'authenticator',
        'Authenticator app',
        () => html`<mock-authenticator .control=${control} .people=${carriers}></mock-authenticator>`,
      ),
      this.#renderPart(
        'clock',
        'Server’s clock',
        () => html`<mock-clock .control=${control} .clock=${clock}></mock-clock>`,
      ),
      this.#renderPart(
        'faults',
        'Faults',
        () => html`<mock-faults .control=${control} .faults=${faults}></mock-faults>`,
      ),
      this.#renderPart(
        'people',
        'People',
        () => html`<mock-people .control=${control} .people=${people} .scenarios=${scenarios}></mock-people>`,
      ),
      this.#renderPart('audit', 'Security log', () => html`<mock-audit .entries=${audit}></mock-audit>`),
    ];
  }

  #renderPanel(said: string) {
    return html`<aside aria-labelledby="title" @keydown=${this.#onKeydown}>
      <header>
        <div>
          <h2 id="title" tabindex="-1">Mock console</h2>
          ${this.#world ? html`<p>World <strong>${this.#world}</strong></p>` : nothing}
          <p class="quiet">A tool for trying things out. Not part of the portal.</p>
        </div>
        <button type="button" @click=${() => this.#setOpen(false)}>
          Close<span class="unseen"> mock console</span>
        </button>
      </header>
      ${this.#renderParts()}
      <div class="reset">
        <button type="button" @click=${this.#onReset}>Reset everything</button>
        <p class="quiet">Mail, locks, clock and sign-ins as at the start. The page is loaded again.</p>
      </div>
      <p class="said" aria-hidden="true" ?hidden=${!said}>${said}</p>
    </aside>`;
  }

  override render() {
    const said = this.isCutOff ? 'The mock backend does not answer.' : this.said;
    return html`<p class="unseen" role="status">${said}</p>
      ${
        this.open
          ? this.#renderPanel(said)
          : html`<button class="open" type="button" aria-expanded="false" @click=${() => this.#setOpen(true)}>
              Mock console ${this.fresh ? html`<span class="count">${this.fresh} new</span>` : nothing}
            </button>`
      }`;
  }
}

customElements.define('mock-console', MockConsole);

declare global {
  interface HTMLElementTagNameMap {
    'mock-console': MockConsole;
  }
}
