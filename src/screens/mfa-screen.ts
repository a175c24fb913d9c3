import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { MfaSubmitEvent } from '../events.ts';
import '../fields/mfa-alert.ts';
import { announcementStyles } from '../styles/announcement.styles.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { MfaElement } from '../styles/mfa-element.ts';
import { screenStyles } from './screen.styles.ts';
import { generalText } from '../text/general.ts';
import { duration, sentence } from '../text/messages.ts';
import type { Messages } from '../text/messages.ts';
import type { Shape } from '../wire/shape.ts';
import type { Flow, Input, InputError, Inputs, LiveFlow, ShownProblem, Start, Step } from '../wire/index.ts';

let count = 0;

/** Milliseconds after which it is said that an answer is awaited, and that it is still. */
const WAITS = [300, 8000];

/**
 * A view of one step: in come `flow`, `pending` and `problem`; out go intents (`mfa-submit`). It never fetches, so it can be used
 * alone by a team with a backend of its own. It owns what is typed, the check that nothing required is missing, and where focus goes
 * when something is wrong; what may be done is the server's to say.
 */
export abstract class MfaScreen<S extends Step = Step> extends MfaElement {
  static override properties: PropertyDeclarations = {
    flow: { attribute: false },
    pending: {},
    problem: { attribute: false },
    messages: { attribute: false },
    draft: { attribute: false },
    localProblem: { state: true },
    waited: { state: true },
  };

  static override readonly part = 'screen';

  static override sheets = [baseStyles, screenStyles, announcementStyles];

  /** The screen's own sentences. */
  static readonly text: Messages = generalText;

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
  /** @internal How long an answer has been waited for: 1 from `WAITS[0]` milliseconds on, 2 from `WAITS[1]` on. */
  declare waited: number;

  /** What ids of this screen start with. */
  protected readonly uid = `s-${++count}`;

  /** Whether the trouble is said where it can be mended; then it is not said above the form. */
  #isToldAtInput = false;

  /** The moment the flow was received: by whoever says so, else by the screen. Milliseconds. */
  protected receivedAt = 0;

  #waits: ReturnType<typeof setTimeout>[] = [];

  /** Links named within a sentence: they need not stand at the foot again. */
  readonly #inlineLinks = new Set<string>();

  /** What the screen is called, in its heading and in the page's title. */
  get heading(): string {
    const { kind, name, label } = this.step;
    return this.text(`step.${name}.title`) || this.text(`${kind}.title`) || label || this.text('form.title');
  }

  /** What stands in the way: seen here, or refused. */
  get trouble(): ShownProblem | undefined {
    return this.localProblem ?? this.problem;
  }

  /** Where this step leads, off the page. */
  get target(): string | undefined {
    return undefined;
  }

  /** Where reading goes on after a step changed. */
  focusHeading(): void {
    this.querySelector<HTMLElement>('[part~="title"]')?.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('flow') || changed.has('problem')) this.localProblem = undefined;
    this.ariaBusy = String(!!this.pending);
    this.#inlineLinks.clear();
    if (changed.has('flow')) this.receivedAt = (this.flow as LiveFlow | undefined)?.receivedAt ?? Date.now();
    if (changed.has('pending')) this.#wait();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#waits.forEach(clearTimeout);
  }

  override updated(changed: PropertyValues<this>): void {
    // What a password manager saw as it was inserted had no fields yet: a changed attribute makes it look again.
    if (changed.has('flow')) this.setAttribute('class', this.className);
    if (this.trouble && (changed.has('problem') || changed.has('localProblem'))) void this.#focusTrouble();
  }

  override render(): unknown {
    if (!this.isShowable) return nothing;
    const { trouble } = this;
    this.#isToldAtInput = false;
    const step = this.renderStep();
    return html`<h1 part="title" tabindex="-1">${this.heading}</h1>
      <mfa-alert
        level="error"
        .text=${trouble && !this.#isToldAtInput ? this.problemText(trouble) : ''}
      ></mfa-alert>
      <mfa-alert
        part="announcement"
        .text=${this.waited ? this.text(`waiting.${this.waited}`) : ''}
      ></mfa-alert>
      ${step} ${this.#renderLinks()}`;
  }

  /** Whether there is anything to show. */
  protected get isShowable(): boolean {
    return !!this.flow;
  }

  protected abstract renderStep(): unknown;

  protected get step(): S {
    return this.flow!.step as S;
  }

  /** A sentence in the portal's words, else in the kit's; empty when neither has one. */
  text(key: string, values?: Record<string, string | number>): string {
    const { text } = this.constructor as typeof MfaScreen;
    return sentence(this.messages ?? {}, key, values) ?? sentence(text, key, values) ?? '';
  }

  /** A paragraph in which `{link:rel}` stands for the portal's link of that name; nothing for an empty sentence. */
  protected renderText(key: string, values?: Record<string, string | number>): unknown {
    const parts = this.text(key, values).split(/\{link:([\w-]+)\}/);
    return parts[0] || parts[1]
      ? html`<p part="text">
          ${parts.map((part, index) => (index % 2 ? this.#renderInlineLink(part) : part))}
        </p>`
      : nothing;
  }

  /** @param action sent with what is in the form when it is submitted */
  protected renderForm(action: string, content: unknown): unknown {
    // `post`, so that nothing typed could ever reach a URL.
    return html`<form part="form" method="post" novalidate data-action=${action} @submit=${this.#onSubmit}>
      ${content}
    </form>`;
  }

  protected renderSubmit(action: string, label: string, describedBy?: string): unknown {
    // Without a line break around the words, as in `actButton`.
    // prettier-ignore
    return html`<button
      part="submit${this.heldPart(action)}"
      type="submit"
      aria-disabled=${!this.can(action)}
      aria-describedby=${describedBy ?? nothing}
    >${label}</button>`;
  }

  /** Whether an action can be done now. */
  can(action: string): boolean {
    return !this.pending && this.isOpen(action);
  }

  /** Whether an action is offered and not held. */
  protected isOpen(action: string): boolean {
    const listed = this.flow?.actions[action];
    return !!listed && !listed.held;
  }

  /** What else the button of an action is a part of. */
  heldPart(action: string): string {
    return this.pending === action && this.waited ? ' waiting' : this.isOpen(action) ? '' : ' held';
  }

  /** Why an action cannot be done although its button was pressed; undefined when there is nothing to say. */
  protected refuse(_action: string): ShownProblem | undefined {
    return undefined;
  }

  /** What is sent for what was typed, or undefined when it cannot be right. */
  protected clean(typed: string, { type }: Input): string | undefined {
    return type.endsWith('password') ? typed : typed.trim();
  }

  /** What is wrong with an input; empty when nothing is. */
  errorOf(name: string, label = name): string {
    const { trouble } = this;
    const error = trouble?.errors?.[name];
    const text = error
      ? this.inputError(name, error, label)
      : trouble?.input === name
        ? this.problemText(trouble)
        : '';
    this.#isToldAtInput ||= !!text;
    return text;
  }

  protected inputError(name: string, error: InputError, label: string): string {
    return (
      this.text(`input.${name}.${error}`) ||
      this.text(`input.${error}`, { label }) ||
      this.text('input.invalid', { label })
    );
  }

  protected problemText({ code, retryAfter }: ShownProblem): string {
    const time =
      retryAfter === undefined ? this.text('problem.a-while') : duration(retryAfter, this.text('language'));
    return this.text(`problem.${code}`, { time }) || this.text('problem');
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    for (const element of this.querySelectorAll('*')) {
      if (element instanceof MfaElement) await element.updateComplete;
    }
    return isComplete;
  }

  #wait() {
    this.#waits.forEach(clearTimeout);
    this.waited = 0;
    this.#waits = this.pending
      ? WAITS.map((wait, index) => setTimeout(() => (this.waited = index + 1), wait))
      : [];
  }

  async #focusTrouble() {
    await this.updateComplete;
    const invalid = this.querySelector<HTMLElement>('[part~="field"]:has([aria-invalid="true"])');
    (invalid ?? this.querySelector('mfa-alert'))?.focus();
  }

  #renderInlineLink(rel: string) {
    this.#inlineLinks.add(rel);
    return this.#renderLink(rel);
  }

  #renderLink(rel: string) {
    const link = this.flow?.links?.find((known) => known.rel === rel);
    const href = link?.href;
    const label = this.text(`link.${rel}`) || link?.label || '';
    return href ? html`<a part="link" href=${href}>${label}</a>` : label;
  }

  #renderLinks() {
    const links = this.flow?.links?.filter(
      ({ rel, label }) => !this.#inlineLinks.has(rel) && (label || this.text(`link.${rel}`)),
    );
    return links?.length
      ? html`<ul part="links">
          ${links.map(({ rel }) => html`<li>${this.#renderLink(rel)}</li>`)}
        </ul>`
      : nothing;
  }

  readonly #onSubmit = (event: SubmitEvent) => {
    // Nothing may reach a form around us, as pages of WebForms have one.
    event.preventDefault();
    event.stopPropagation();
    const form = event.currentTarget as HTMLFormElement;
    const action = form.dataset.action!;
    if (!this.can(action)) {
      this.localProblem = this.pending ? undefined : this.refuse(action);
      return;
    }
    // Read now, not as it was typed: an extension may have filled a field and sent no event.
    const data = new FormData(form);
    const inputs: Inputs = {};
    const errors: Record<string, InputError> = {};
    for (const [name, input] of Object.entries(this.flow!.actions[action]!.inputs ?? {})) {
      const value = this.clean(String(data.get(name) ?? ''), input);
      if (value) inputs[name] = value;
      else if (value === undefined) errors[name] = 'invalid';
      else if (input.required) errors[name] = 'required';
    }
    this.localProblem = Object.keys(errors).length ? { code: 'input-invalid', errors } : undefined;
    if (!this.localProblem) this.dispatchEvent(new MfaSubmitEvent(action, inputs));
  };
}
