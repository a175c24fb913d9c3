import type { PropertyDeclarations, PropertyValues } from 'lit';
import { createClient } from '../client/client.ts';
import type { Client } from '../client/client.ts';
import { MfaCompletedEvent, MfaFailedEvent, MfaStepChangedEvent } from '../events.ts';
import type { MfaSubmitEvent } from '../events.ts';
import { inputRenderers } from '../screens/render-input.ts';
import { createFlowMachine } from '../flow/flow-machine.ts';
import type { FlowMachine } from '../flow/flow-machine.ts';
import { isSameStep } from '../flow/state.ts';
import type { FlowState } from '../flow/state.ts';
import '../screens/mfa-problem-screen.ts';
import type { MfaScreen } from '../screens/mfa-screen.ts';
import '../screens/mfa-sign-in-screen.ts';
import { MfaElement } from '../styles/mfa-element.ts';
import type { Messages } from '../text/messages.ts';
import type { FlowKind, LiveFlow, Start, StepKind } from '../wire/index.ts';
import { fits, startShape } from '../wire/shape.ts';
import { TabMemory } from './tab-memory.ts';

/** What was typed is kept for the step it was typed in: two steps may ask for inputs of one name. */
const draftKey = (flow: Start | LiveFlow | undefined) => `${flow?.step.kind} ${flow?.step.name ?? ''}`;

/** What is needed first is here; the rest is fetched while the screen before it is filled in. */
const screens: Partial<Record<StepKind, () => Promise<unknown>>> = {
  method: () => import('../screens/mfa-method-screen.ts'),
  code: () => import('../screens/mfa-code-screen.ts'),
  authenticator: () => import('../screens/mfa-authenticator-screen.ts'),
  form: () => import('../screens/mfa-form-screen.ts'),
  done: () => import('../screens/mfa-done-screen.ts'),
};

const load = (kind: string) => screens[kind as StepKind]?.();

/** Whether a field is asked for that the first screen seldom needs: it comes with the form. */
const needsMore = ({ actions }: Start | LiveFlow) =>
  Object.values(actions).some(({ inputs = {} }) =>
    Object.values(inputs).some(({ type }) => !inputRenderers[type]),
  );

/** The screen of a step: one of the kit's, one of the page's, or the form that shows any step with inputs. */
function screenOf({ step, actions }: Start | LiveFlow): string {
  const isKnown = step.kind in screens || customElements.get(`mfa-${step.kind}-screen`);
  return isKnown || !Object.values(actions).some(({ inputs }) => inputs) ? step.kind : 'form';
}

/**
 * A whole journey: it owns a flow and shows one screen for each step. Put it where the form is to stand, say where the protocol is
 * served, and it does the rest. A `<script type="application/json">` inside it may hold the first step, which then costs no request.
 *
 * A step of a kind that the kit does not know is shown by an element `mfa-{kind}-screen`, if the page has defined one from `MfaScreen`.
 *
 * @summary A whole journey, from the first field to the application.
 * @fires mfa-step-changed - another step is shown
 * @fires mfa-failed - something stands in the way, and the screen says so
 * @fires mfa-completed - the person is signed in; cancel it to stay on the page
 * @csspart screen - the screen
 */
export class MfaFlow extends MfaElement {
  static override properties: PropertyDeclarations = {
    endpoint: {},
    kind: {},
    application: {},
    isolated: { type: Boolean },
    messages: { attribute: false },
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
  /** Instead of `endpoint`: a client with, say, a `fetch` of your own. */
  declare client: Client | undefined;

  #machine?: FlowMachine;
  #memory = new TabMemory('');
  #screen?: MfaScreen;
  /** The title that was written last. */
  #title?: string;
  /** The page's own. */
  #baseTitle = '';
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
    if (!this.#machine) return;
    // What was under way was given up when the element was taken out.
    void this.#show(this.#machine.state);
    void this.#machine.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
    this.#machine?.close();
    if (document.title === this.#title) document.title = this.#baseTitle;
    this.#title = undefined;
  }

  /** Asks the server how things stand. Happens by itself when the page becomes visible again. */
  async refresh(): Promise<void> {
    await this.#machine?.refresh();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.isolated ? this.attachShadow({ mode: 'open' }) : this;
    root.addEventListener('mfa-submit', this.#onSubmit as EventListener);
    root.addEventListener('focusin', this.#onFocusIn);
    root.addEventListener('input', this.#onInput);
    return root;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const isOther = ['client', 'endpoint', 'kind', 'application'].some((name) =>
      changed.has(name as keyof MfaFlow),
    );
    if (isOther && (this.client || this.endpoint)) this.#begin();
  }

  override updated(): void {
    if (this.#screen) this.#screen.messages = this.messages;
  }

  #begin() {
    this.#machine?.close();
    const { endpoint, kind, application } = this;
    this.#memory = new TabMemory([endpoint, kind, application].join());
    const machine = createFlowMachine({
      client: this.client ?? createClient({ endpoint }),
      kind,
      application,
      start: this.#readStart(),
      id: this.#memory.read().id,
    });
    this.#machine = machine;
    machine.subscribe((state) => this.#machine === machine && void this.#show(state));
    void machine.load();
  }

  /** The first step as the page brought it along. */
  #readStart(): Start | undefined {
    const script = this.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]');
    try {
      const start: unknown = JSON.parse(script?.text ?? '');
      if (fits(startShape, start)) return start as Start;
    } catch {
      // None, or none that can be read: the server is asked.
    }
    return undefined;
  }

  async #show(state: FlowState) {
    const show = ++this.#shows;
    const { flow } = state;
    if (!flow && !state.problem) return;
    let kind = flow ? screenOf(flow) : 'problem';
    let { problem } = state;
    try {
      await load(kind);
      if (flow && kind === 'sign-in' && needsMore(flow)) await load('form');
    } catch {
      // The code of the screen could not be fetched: what can be shown says so, and asking again may help.
      kind = 'problem';
      problem = { code: 'unavailable' };
    }
    if (show !== this.#shows || !this.isConnected) return;
    const screenClass = customElements.get(`mfa-${kind}-screen`) as typeof MfaScreen | undefined;
    if (!screenClass || !fits(screenClass.shape, flow?.step ?? {})) {
      kind = 'problem';
      problem = { code: 'malformed' };
    }
    this.#remember(kind, flow);
    const before = this.#screen;
    const isOtherStep = !!flow && !!before?.flow && !isSameStep(flow.step, before.flow.step);
    const isNew = before?.localName !== `mfa-${kind}-screen` || isOtherStep;
    const isFirst = !this.#screen;
    const screen = isNew ? this.#replaceScreen(kind, draftKey(flow)) : this.#screen!;
    const isNews = problem && problem !== screen.problem;
    Object.assign(screen, { flow, pending: state.pending, problem });
    await screen.updateComplete;
    if (isNew && !isFirst) screen.focusHeading();
    if (isNew && kind !== 'problem') this.dispatchEvent(new MfaStepChangedEvent(flow!.step));
    if (isNews) this.dispatchEvent(new MfaFailedEvent(problem!.code));
    if (isNew && screen.target) this.#leave(screen.target);
  }

  #replaceScreen(kind: string, step: string): MfaScreen {
    const screen = document.createElement(`mfa-${kind}-screen`) as MfaScreen;
    screen.messages = this.messages;
    screen.draft = this.#memory.read().drafts?.[step];
    screen.addController({ hostUpdated: () => this.#setTitle(screen) });
    if (this.#screen) this.#screen.replaceWith(screen);
    else this.renderRoot.append(screen);
    return (this.#screen = screen);
  }

  #leave(target: string) {
    if (this.dispatchEvent(new MfaCompletedEvent(target))) location.assign(target);
  }

  /** So that a reload goes on where it was. The id opens nothing without the session's cookie. */
  #remember(kind: string, flow: FlowState['flow']) {
    if (kind === 'done') this.#memory.write({ id: undefined, drafts: undefined });
    else if (flow) this.#memory.write({ id: (flow as Partial<LiveFlow>).id });
  }

  /** The first step leaves the page's title alone; from then on the title says where the person is, and that something is wrong. */
  #setTitle(screen: MfaScreen) {
    // What was not written here is the page's own, or what its router has made of it since.
    if (document.title !== this.#title) this.#baseTitle = document.title;
    if (!this.#title && !screen.trouble && !(screen.flow && 'id' in screen.flow)) return;
    const title = [screen.heading, this.#baseTitle].filter(Boolean).join(' – ');
    const error = screen.trouble ? screen.text('title.error') : '';
    // As the document gives it back, so that it is known again.
    this.#title = `${error} ${title}`.replace(/\s+/g, ' ').trim();
    if (document.title !== this.#title) document.title = this.#title;
  }

  readonly #onSubmit = (event: MfaSubmitEvent) => {
    event.stopPropagation();
    if (event.action === 'retry') void this.#machine?.load();
    else void this.#machine?.act(event.action, event.inputs);
  };

  readonly #onFocusIn = () => {
    const { next } = (this.#screen?.constructor ?? {}) as Partial<typeof MfaScreen>;
    // What cannot be fetched now is fetched, and asked after, when it is needed.
    for (const kind of next ?? []) load(kind)?.catch(() => {});
  };

  readonly #onInput = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement;
    const flow = this.#machine?.state.flow;
    for (const { inputs } of Object.values(flow?.actions ?? {})) {
      // Neither a secret nor an address may lie in storage.
      if (/^(text|username)$/.test(inputs?.[name]?.type ?? '')) {
        const step = draftKey(flow);
        const { drafts } = this.#memory.read();
        this.#memory.write({ drafts: { ...drafts, [step]: { ...drafts?.[step], [name]: value } } });
      }
    }
  };

  readonly #onVisibilityChange = () => {
    if (!document.hidden) void this.refresh();
  };
}

customElements.define('mfa-flow', MfaFlow);

declare global {
  interface HTMLElementTagNameMap {
    'mfa-flow': MfaFlow;
  }
}
