import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import '../fields/mfa-alert.ts';
import { announcementStyles } from '../styles/announcement.styles.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { MfaElement } from '../styles/mfa-element.ts';
import { firstText } from '../text/first.ts';
import { duration, fill } from '../text/messages.ts';
import type { Chapter, MessageKey, Messages, Values } from '../text/messages.ts';
import type { Flow, Held, InputError, Inputs, LiveFlow, ShownProblem, Start, Step } from '../wire/index.ts';
import type { Shape } from '../wire/shape.ts';
import type { Clock } from './clock.ts';
import { emptySecrets } from './empty-secrets.ts';
import { renderLinks } from './links.ts';
import type { Located } from './locate-problem.ts';
import { locateProblem } from './locate-problem.ts';
import { screenStyles } from './screen.styles.ts';
import { WaitingController } from './waiting-controller.ts';

export { renderForm, renderSubmit } from './form.ts';

let count = 0;

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

  /** @internal What ids of this screen start with. */
  readonly uid: string = `s-${++count}`;
  /** @internal */
  readonly waiting: WaitingController = new WaitingController(this);
  /** @internal */
  readonly clock?: Clock;
  /** @internal Links named within a sentence. */
  readonly inlineLinks: Set<string> = new Set<string>();

  /** @internal What is said politely, and not seen. */
  said = '';

  #located: Located = { at: {}, isAbove: false };

  /** What the screen is called, in its heading and in the page's title. */
  get heading(): string {
    return this.words('title') || this.step.label || '';
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

  /** Where reading goes on after a step changed. */
  focusHeading(): void {
    this.querySelector<HTMLElement>('[part~="title"]')?.focus();
  }

  /** A sentence in the portal's words, else in the kit's; empty when neither has one, and when a value is missing. */
  text(key: MessageKey, values?: Values): string {
    return fill(this.messages?.[key] ?? (this.constructor as typeof MfaScreen).text[key] ?? '', values);
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
    const listed = this.flow?.actions[action];
    return !!listed && !this.isHeld(listed.held);
  }

  /** Time opens what is held only where it is counted. */
  isHeld(held: Held | undefined): boolean {
    return !!held && (this.clock?.isHeld(held) ?? true);
  }

  /** Whether an action can be done now. */
  can(action: string): boolean {
    return !this.pending && this.isOpen(action);
  }

  /** @internal A button was pressed whose action cannot be done now. */
  refuse(action: string): void {
    this.clock?.refuse(action);
  }

  /** What is wrong with an input; empty when nothing is. @param values what the sentence is filled in with */
  errorOf(name: string, values: Values): string {
    const wrong = this.#located.at[name] ?? '';
    return typeof wrong === 'object'
      ? this.problemText(wrong)
      : wrong && this.inputError(name, wrong, values);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('flow') || changed.has('problem')) this.localProblem = undefined;
    this.ariaBusy = String(!!this.pending);
    this.inlineLinks.clear();
  }

  override render(): unknown {
    if (!this.isShowable) return nothing;
    const { trouble } = this;
    const shown = Object.values(this.flow?.actions ?? {}).flatMap(({ inputs = {} }) => Object.keys(inputs));
    this.#located = locateProblem(trouble, shown);
    const step = this.renderStep();
    // The focus goes to the alert, which reads it: a live region would say it twice.
    return html`<h1 part="title" tabindex="-1">${this.heading}</h1>
      <mfa-alert
        level="error"
        live="off"
        .text=${trouble && this.#located.isAbove ? this.problemText(trouble) : ''}
      ></mfa-alert>
      <mfa-alert part="announcement" .text=${this.waiting.text || this.said}></mfa-alert>
      ${step} ${renderLinks(this)}`;
  }

  override updated(changed: PropertyValues<this>): void {
    // What a password manager saw as it was inserted had no fields yet: a changed attribute makes it look again.
    if (changed.has('flow')) this.setAttribute('class', this.className);
    // What was refused is of no more use. A network that failed takes nothing that was typed.
    if (changed.has('problem') && (this.problem?.errors || this.problem?.input)) emptySecrets(this);
    if (this.trouble && (changed.has('problem') || changed.has('localProblem'))) void this.#focusTrouble();
  }

  /** Whether there is anything to show. */
  protected get isShowable(): boolean {
    return !!this.flow;
  }

  protected abstract renderStep(): unknown;

  protected inputError(name: string, error: InputError, values: Values): string {
    return (
      this.text(`input.${name}.${error}`, values) ||
      this.text(`input.${error}`, values) ||
      this.text('input.invalid', values)
    );
  }

  /** @internal */
  problemText({ code, retryAfter }: ShownProblem): string {
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

  /** Whether anything was typed. What is chosen has no autofill token. */
  get #isTyped() {
    return [...this.querySelectorAll<HTMLInputElement>('[autocomplete]')].some(({ value }) => value);
  }

  /** Where reading goes on when something stands in the way. */
  protected get troublePlace(): HTMLElement | null {
    return (
      this.querySelector('[part~="field"]:has([aria-invalid="true"])') ?? this.querySelector('mfa-alert')
    );
  }

  async #focusTrouble() {
    await this.updateComplete;
    this.troublePlace?.focus();
  }
}
