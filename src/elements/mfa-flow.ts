import type { PropertyDeclarations, PropertyValues } from 'lit';
import { createClient } from '../client/client.ts';
import type { Client } from '../client/client.ts';
import { MfaCompletedEvent, MfaFailedEvent, MfaStepChangedEvent } from '../events.ts';
import type { MfaSubmitEvent } from '../events.ts';
import { createFlowMachine } from '../flow/flow-machine.ts';
import type { FlowMachine } from '../flow/flow-machine.ts';
import { stepKey } from '../flow/state.ts';
import type { FlowState } from '../flow/state.ts';
import type { MfaScreen } from '../screens/mfa-screen.ts';
import { MfaElement } from '../styles/mfa-element.ts';
import type { Language } from '../text/language.ts';
import type { Messages } from '../text/messages.ts';
import type { FlowKind, LiveFlow } from '../wire/index.ts';
import { readFirstStep } from './first-step.ts';
import { PageTitle } from './page-title.ts';
import { findScreen } from './screen-table.ts';
import { TabMemory } from './tab-memory.ts';
import { loadWords, markLanguage } from './words.ts';

/**
 * A whole journey: it owns a flow and shows one screen for each step. Put it where the form is to stand, say where the protocol is
 * served, and it does the rest. A `<script type="application/json">` inside it may hold the first step, which then costs no request.
 *
 * A step of a kind that the kit does not know is shown by an element `mfa-{kind}-screen`, if the page has defined one from `MfaScreen`.
 *
 * @summary A whole journey, from the first field to the application.
 * @fires mfa-step-changed - another step is shown
 * @fires mfa-failed - something stands in the way, and the screen says so
 * @fires mfa-completed - what the journey was for is done; cancel it to stay on the page
 * @csspart screen - the screen
 */
export class MfaFlow extends MfaElement {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    kind: {},
    application: {},
    isolated: { type: Boolean },
    messages: { attribute: false },
    language: { attribute: false },
    client: { attribute: false },
  };

  /** Where the protocol is served: `/onehealthport/mfa`. */
  declare endpoint: string;
  /** What the journey is for; `sign-in` unless told. */
  declare kind: FlowKind;
  /** A name from the portal's list of applications: where the journey leads. */
  declare application: string | undefined;
  /** Renders into a shadow root, for pages whose style sheets are hostile. Read once, when the element is first rendered. */
  declare isolated: boolean;
  /** The portal's own sentences, by the kit's keys. */
  declare messages: Messages | undefined;
  /** Instead of the kit's English: loaded chapter by chapter, each beside the screens that need it. To be made once. */
  declare language: Language | undefined;
  /**
   * Instead of `endpoint`: a client with, say, a `fetch` of your own. One for another endpoint starts anew; one for the same is taken for the
   * first, which stays, so that a framework may make one each time it renders.
   */
  declare client: Client | undefined;

  /** Where the screens stand. */
  #root: HTMLElement | ShadowRoot = this;
  #machine?: FlowMachine;
  /** What the present flow was begun with. */
  #begunWith = '';
  #memory!: TabMemory;
  readonly #title = new PageTitle();
  #screen?: MfaScreen;
  /** Which step it shows. */
  #shown = '';
  /** Counts what was to be shown, so that a screen that was slow to load does not replace a later one. */
  #shows = 0;

  constructor() {
    super();
    this.endpoint = '';
    this.kind = 'sign-in';
    this.isolated = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
    addEventListener('pageshow', this.#onPageShow);
    if (!this.#machine) return;
    // What was under way was given up when the element was taken out.
    void this.#show();
    void this.#machine.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
    removeEventListener('pageshow', this.#onPageShow);
    this.#machine?.close();
    this.#title.restore();
  }

  /** Asks the server how things stand. Happens by itself when the page is seen again. */
  async refresh(): Promise<void> {
    await this.#machine?.refresh();
  }

  // Not when the element is connected: what was set before it was defined comes with the first update.
  override firstUpdated(): void {
    // A server may have rendered a shadow root; what stands beside it would never be seen.
    this.#root = this.shadowRoot ?? (this.isolated ? this.attachShadow({ mode: 'open' }) : this);
    this.#root.addEventListener('mfa-submit', this.#onSubmit as EventListener);
    this.#root.addEventListener('focusin', this.#onFocusIn);
    this.#root.addEventListener('input', this.#onInput);
  }

  override updated(changed: PropertyValues<this>): void {
    const { client, kind, application } = this;
    const endpoint = client?.endpoint ?? this.endpoint;
    const begunWith = [endpoint, kind, application, !!client].join();
    if ((client || endpoint) && begunWith !== this.#begunWith) {
      this.#begunWith = begunWith;
      this.#begin(endpoint);
    } else if (this.#machine && (changed.has('messages') || changed.has('language'))) void this.#show();
  }

  #begin(endpoint: string) {
    this.#machine?.close();
    const { kind, application } = this;
    this.#memory = new TabMemory([endpoint, kind, application].join());
    const machine = createFlowMachine({
      client: this.client ?? createClient({ endpoint }),
      kind,
      application,
      start: readFirstStep(this),
      id: this.#memory.read().id,
    });
    this.#machine = machine;
    machine.subscribe(() => this.#machine === machine && void this.#show());
    void machine.load();
    // Of another language, what the first screen says comes while the first step is asked for.
    void loadWords('problem', this);
  }

  async #show() {
    const show = ++this.#shows;
    const { flow, pending, problem: said } = this.#machine!.state;
    if (!flow && !said) return;
    let problem = said;
    let kind: string | undefined;
    try {
      kind = flow && (await findScreen(flow));
      if (flow && !kind) problem = { code: 'malformed' };
    } catch {
      // The code of the screen could not be fetched: what can be shown says so, and asking again may help.
      problem = { code: 'unavailable' };
    }
    const messages = await loadWords(kind ?? 'problem', this);
    if (show !== this.#shows || !this.isConnected) return;
    this.#remember(kind, flow);
    const shown = kind ? `${flow!.kind} ${stepKey(flow!.step)}` : 'problem';
    const isNew = this.#shown !== shown;
    const isFirst = !this.#screen;
    this.#shown = shown;
    const screen = isNew ? this.#replaceScreen(kind ?? 'problem', flow) : this.#screen!;
    const isNews = problem && problem !== screen.problem;
    Object.assign(screen, { flow, pending, problem, messages });
    markLanguage(screen, messages?.language);
    await screen.updateComplete;
    if (isNew && !isFirst) screen.focusHeading();
    if (isNew && kind) this.dispatchEvent(new MfaStepChangedEvent(flow!.step));
    if (isNews) this.dispatchEvent(new MfaFailedEvent(problem!.code));
    if (isNew && screen.target) this.#leave(screen.target);
  }

  #replaceScreen(kind: string, flow: FlowState['flow']): MfaScreen {
    const screen = document.createElement(`mfa-${kind}-screen`) as MfaScreen;
    screen.draft = flow && this.#memory.draftOf(flow);
    screen.addController({ hostUpdated: () => screen.isConnected && this.#title.show(screen) });
    if (this.#screen) this.#screen.replaceWith(screen);
    else this.#root.append(screen);
    return (this.#screen = screen);
  }

  #leave(target: string) {
    if (this.dispatchEvent(new MfaCompletedEvent(target))) location.assign(target);
  }

  /** So that a reload goes on where it was. The id opens nothing without the session's cookie. */
  #remember(kind: string | undefined, flow: FlowState['flow']) {
    if (kind === 'done') this.#memory.write({ id: undefined, drafts: undefined });
    else if (flow) this.#memory.write({ id: (flow as Partial<LiveFlow>).id });
  }

  readonly #onSubmit = (event: MfaSubmitEvent) => {
    event.stopPropagation();
    // Who starts over may be somebody else at the same desk.
    if (event.action === 'cancel') this.#memory.write({ drafts: undefined });
    // A first step whose screen could not be fetched has nothing to ask: it is shown again.
    if (event.action === 'retry') void this.#machine?.load().then(() => this.#show());
    else void this.#machine?.act(event.action, event.inputs);
  };

  readonly #onFocusIn = () => {
    const { next } = (this.#screen?.constructor ?? {}) as Partial<typeof MfaScreen>;
    // What cannot be fetched now is fetched, and asked after, when it is needed.
    for (const kind of next ?? []) loadWords(kind, this).catch(() => {});
  };

  readonly #onInput = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    const flow = this.#machine?.state.flow;
    if (flow) this.#memory.keepDraft(flow, name, value);
  };

  readonly #onVisibilityChange = () => {
    if (!document.hidden) void this.refresh();
  };

  /** Taken out of the browser's memory of pages that were left: much may have happened since. */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void this.#machine?.load();
  };
}

MfaFlow.define('mfa-flow');

declare global {
  interface HTMLElementTagNameMap {
    'mfa-flow': MfaFlow;
  }
}
