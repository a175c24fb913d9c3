import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import '../fields/mfa-alert.ts';
import { announcementStyles } from '../styles/announcement.styles.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { MfaElement } from '../styles/mfa-element.ts';
import { firstText } from '../text/first.ts';
import { duration, sentence } from '../text/messages.ts';
import type { Chapter, MessageKey, Messages, Values } from '../text/messages.ts';
import type { Flow, Held, Input, Inputs, LiveFlow, ShownProblem, Start, Step } from '../wire/index.ts';
import type { Shape } from '../wire/shape.ts';
import { emptySecrets } from './form.ts';
import { renderLinks } from './links.ts';
import { isRefusal, locateProblem } from './locate-problem.ts';
import { screenStyles } from './screen.styles.ts';
import { WaitingController } from './waiting-controller.ts';

export { renderForm, renderSubmit } from './form.ts';

let count = 0;

/** What a screen has that counts to what its flow holds. */
export interface Clock {
  isHeld(held: Held): boolean;
  /** Whole seconds that are left of so many. */
  left(seconds: number | undefined): number;
  /** Why an action cannot be done now, in words that do not tick. */
  why(action: string): string;
}

/**
 * A view of one step: in come `flow`, `pending` and `problem`; out go intents (`mfa-submit`). It never fetches, so it can be used
 * alone by a team with a backend of its own. This is its frame: heading, alert, links, and where focus goes when something is wrong.
 */
export abstract class MfaScreen<S extends Step = Step> extends MfaElement {
  static override properties: PropertyDeclarations = {
    flow: { attribute: false },
    pending: {},
    problem: { attribute: false },
    messages: { attribute: false },
    draft: { attribute: false },
    localProblem: { state: true },
    said: { state: true },
  };

  static override readonly part = 'screen';

  static override sheets = [baseStyles, screenStyles, announcementStyles];

  /** English of the chapters below. */
  static readonly text: Messages = firstText;

  /** Which chapters of a language the screen needs. */
  static readonly chapters: readonly Chapter[] = ['first'];

  /** What the screen needs of its step. */
  static readonly shape: Shape = {};

  /** The kinds of step that may come next, to be fetched while this one is filled in. */
  static readonly next: readonly string[] = [];

  /** The step and what can be done. */
  declare flow: Start | Flow | LiveFlow | undefined;
  /** The action under way. */
  declare pending: string | undefined;
  declare problem: ShownProblem | undefined;
  /** The portal's own sentences, by the kit's keys. */
  declare messages: Messages | undefined;
  /** What was typed before a reload, by the name of the input. Never a secret. */
  declare draft: Inputs | undefined;
  /** @internal What the screen found by itself. */
  declare localProblem: ShownProblem | undefined;
  /** @internal What was said last, politely. */
  declare said: string | undefined;

  /** @internal What ids of this screen start with. */
  readonly uid: string = `s-${++count}`;
  /** @internal */
  readonly waiting: WaitingController = new WaitingController(this);
  /** @internal */
  readonly clock?: Clock;
  /** @internal Links named within a sentence. */
  readonly inlineLinks: Set<string> = new Set<string>();
  /** @internal The moment the flow was received: by whoever says so, else by the screen. Milliseconds. */
  receivedAt = 0;

  #located = locateProblem(undefined, []);
  /** What the general alert says, and whether the focus goes to it, which reads it: then it is no live region. */
  #alert = '';
  #isAlertRead = false;

  /** What the screen is called, in its heading and in the page's title. */
  get heading(): string {
    return this.words('title') || this.step.label || this.text('form.title');
  }

  /** What stands in the way: seen here, or refused. */
  get trouble(): ShownProblem | undefined {
    return this.localProblem ?? this.problem;
  }

  /** Where this step leads, off the page. */
  get target(): string | undefined {
    return undefined;
  }

  get step(): S {
    return this.flow!.step as S;
  }

  /** @internal All inputs that are asked for, by name. */
  get inputs(): Record<string, Input> {
    return Object.assign({}, ...Object.values(this.flow?.actions ?? {}).map(({ inputs }) => inputs));
  }

  /** Where reading goes on after a step changed. */
  focusHeading(): void {
    this.querySelector<HTMLElement>('[part~="title"]')?.focus();
  }

  /** A sentence in the portal's words, else in the kit's; empty when neither has one, and when a value is missing. */
  text(key: MessageKey, values?: Values): string {
    return sentence([this.messages, (this.constructor as typeof MfaScreen).text], key, values) ?? '';
  }

  /** A sentence that a step may have for itself, by its name, else its kind. */
  words(part: 'title' | 'intro' | 'submit' | 'note'): string {
    const { kind, name = kind } = this.step;
    return this.text(`step.${name}.${part}`) || this.text(`${kind}.${part}` as MessageKey);
  }

  /** So many seconds in words. */
  duration(seconds: number): string {
    return duration(seconds, this.text('language'));
  }

  /** Whether an action is offered and not held. */
  isOpen(action: string): boolean {
    const { held } = this.flow?.actions[action] ?? { held: true };
    return !held || (held !== true && !!this.clock && !this.clock.isHeld(held));
  }

  /** Whether an action can be done now. */
  can(action: string): boolean {
    return !this.pending && this.isOpen(action);
  }

  /** @internal A button was pressed whose action cannot be done now. */
  refuse(action: string): void {
    if (!this.pending) this.said = this.clock?.why(action);
  }

  /** What is wrong with an input; empty when nothing is. */
  errorOf(name: string, label: string = name): string {
    const wrong = this.#located.at[name];
    if (!wrong) return '';
    return typeof wrong === 'object' ? this.problemText(wrong) : this.inputError(name, wrong, label);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('flow') || changed.has('problem')) this.localProblem = undefined;
    if (this.pending) this.said = '';
    this.ariaBusy = String(!!this.pending);
    this.inlineLinks.clear();
    if (changed.has('flow')) this.receivedAt = (this.flow as LiveFlow | undefined)?.receivedAt ?? Date.now();
  }

  override render(): unknown {
    if (!this.isShowable) return nothing;
    this.#locate();
    const step = this.renderStep();
    return html`<h1 part="title" tabindex="-1">${this.heading}</h1>
      <mfa-alert
        level="error"
        .live=${this.#isAlertRead ? 'off' : undefined}
        .text=${this.#alert}
      ></mfa-alert>
      <mfa-alert part="announcement" .text=${this.#waitingText || this.said || ''}></mfa-alert>
      ${step} ${renderLinks(this)}`;
  }

  override updated(changed: PropertyValues<this>): void {
    // What a password manager saw as it was inserted had no fields yet: a changed attribute makes it look again.
    if (changed.has('flow')) this.setAttribute('class', this.className);
    const before = changed.get('flow') as typeof this.flow;
    const isOtherStep = before && before.step.name !== this.flow?.step.name;
    if (isOtherStep || (changed.has('problem') && this.problem && isRefusal(this.problem)))
      emptySecrets(this);
    if (this.trouble && (changed.has('problem') || changed.has('localProblem'))) void this.#focusTrouble();
  }

  /** Whether there is anything to show. */
  protected get isShowable(): boolean {
    return !!this.flow;
  }

  protected abstract renderStep(): unknown;

  protected inputError(name: string, error: string, label: string): string {
    const values = { label, length: this.inputs[name]?.length };
    return (
      this.text(`input.${name}.${error}`, values) ||
      this.text(`input.${error}`, values) ||
      this.text('input.invalid', values)
    );
  }

  protected problemText({ code, retryAfter }: ShownProblem): string {
    const time = retryAfter === undefined ? this.text('problem.a-while') : this.duration(retryAfter);
    const text = this.text(`problem.${code}`, { time }) || this.text('problem');
    return /^(network|timeout)$/.test(code) && this.#isTyped ? `${text} ${this.text('problem.kept')}` : text;
  }

  /** With the fields in it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    for (const element of this.querySelectorAll('*')) {
      if (element instanceof MfaElement) await element.updateComplete;
    }
    return isComplete;
  }

  #locate() {
    const { trouble } = this;
    this.#located = locateProblem(trouble, Object.keys(this.inputs));
    const text = trouble && this.#located.isAbove ? this.problemText(trouble) : '';
    // What stands there already is not said anew.
    if (text === this.#alert) return;
    this.#alert = text;
    this.#isAlertRead =
      (trouble === this.localProblem || trouble === this.problem) && !Object.keys(this.#located.at).length;
  }

  get #waitingText() {
    const { waited } = this.waiting;
    if (!waited) return '';
    return this.text(waited > 1 ? 'waiting.long' : `waiting.${this.pending!}`) || this.text('waiting');
  }

  /** Whether anything was typed. What is chosen has no autofill token. */
  get #isTyped() {
    return [...this.querySelectorAll<HTMLInputElement>('input[autocomplete]')].some(({ value }) => value);
  }

  async #focusTrouble() {
    await this.updateComplete;
    const invalid = this.querySelector<HTMLElement>('[part~="field"]:has([aria-invalid="true"])');
    (invalid ?? this.querySelector('mfa-alert'))?.focus();
  }
}
