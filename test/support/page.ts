import type { MfaFlow } from '../../src/index.ts';

// The platform's own, should a test watch or replace it.
const { setTimeout } = globalThis;
const nextTask = () => new Promise((resolve) => setTimeout(resolve, 10));

/** What a person sees and does at the `<mfa-flow>` of a page, whichever document and root it is in. */
export class Page {
  readonly #document: () => Document;

  /** @param page a document, or a way to the present one of a frame */
  constructor(page: () => Document = () => document) {
    this.#document = page;
  }

  get document(): Document {
    return this.#document();
  }

  get flow(): MfaFlow {
    return this.document.querySelector<MfaFlow>('mfa-flow')!;
  }

  /** Where the flow renders: itself, or its shadow root. */
  get root(): HTMLElement | ShadowRoot {
    return this.flow.shadowRoot ?? this.flow;
  }

  get focused(): Element | null {
    return (this.flow.shadowRoot ?? this.document).activeElement;
  }

  /** What the screen says. */
  get text(): string {
    return this.document.querySelector('mfa-flow') ? (this.#screen?.innerText ?? '') : '';
  }

  get #screen(): HTMLElement | null {
    return this.root.querySelector('[part~="screen"]');
  }

  /** What stands in the way, as it is said above the form or at an input. */
  get error(): string {
    const said = this.root.querySelectorAll<HTMLElement>('mfa-alert [part~="error"], [part="error"]');
    return [...said]
      .map((element) => element.innerText)
      .filter(Boolean)
      .join(' ');
  }

  get title(): string {
    return this.find('h1').innerText;
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const element = this.root.querySelector<E>(selector);
    if (!element) throw new Error(`there is no ${selector}; the page says: ${this.text}`);
    return element;
  }

  all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(selector)];
  }

  input(name: string): HTMLInputElement {
    return this.find<HTMLInputElement>(`input[name="${name}"]`);
  }

  /** The button of that name, as a person reads it. */
  button(label: string): HTMLButtonElement {
    const button = this.all<HTMLButtonElement>('button').find(
      ({ textContent }) => textContent.trim() === label,
    );
    if (!button) throw new Error(`there is no button “${label}”; the page says: ${this.text}`);
    return button;
  }

  /** Whether a button of that name can be used now. */
  isOpen(label: string): boolean {
    return this.button(label).ariaDisabled !== 'true';
  }

  /** As a person does: what is folded away is unfolded first. */
  press(label: string): void {
    const button = this.button(label);
    const folded = button.closest('details');
    if (folded) folded.open = true;
    button.click();
  }

  /** As typing does it: the value, and the event that tells of it. */
  fill(values: Record<string, string>): void {
    for (const [name, value] of Object.entries(values)) {
      const input = this.input(name);
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  choose(name: string, value: string): void {
    this.find<HTMLInputElement>(`input[name="${name}"][value="${value}"]`).click();
  }

  async settle(condition: () => boolean, message: string): Promise<void> {
    const end = performance.now() + 8000;
    while (!condition()) {
      if (performance.now() > end) throw new Error(`${message}; the page says: ${this.text}`);
      await nextTask();
    }
  }

  /** Waits until there is one. */
  async until<E extends HTMLElement = HTMLElement>(selector: string): Promise<E> {
    await this.settle(
      () => !!this.document.querySelector('mfa-flow') && !!this.root.querySelector(selector),
      `there is no ${selector}`,
    );
    return this.find<E>(selector);
  }

  /** Waits until the page says so. */
  async says(text: string | RegExp): Promise<void> {
    await this.settle(
      () => (typeof text === 'string' ? this.text.includes(text) : text.test(this.text)),
      `the page does not say “${text}”`,
    );
  }

  /** Waits until that error is said. */
  async fails(text: string | RegExp): Promise<void> {
    await this.settle(
      () => (typeof text === 'string' ? this.error.includes(text) : text.test(this.error)),
      `the page does not say what is wrong (“${text}”)`,
    );
  }

  /** Does something and waits until another step, or what stands in the way, is shown. */
  async outcome(work: () => void): Promise<void> {
    let isShown = false;
    for (const type of ['mfa-step-changed', 'mfa-failed'])
      this.flow.addEventListener(type, () => (isShown = true), { once: true });
    work();
    await this.settle(() => isShown, 'nothing has come of it');
  }

  async signIn(person: Record<string, string>): Promise<void> {
    await this.until('mfa-sign-in-screen input');
    this.fill(person);
    this.press('Login');
    await this.until('mfa-method-screen input, mfa-done-screen h1');
  }

  async chooseMethod(method: string): Promise<void> {
    this.choose('method', method);
    this.press('Submit');
    await this.until(method === 'authenticator' ? 'mfa-authenticator-screen input' : 'mfa-code-screen input');
  }

  async toCode(person: Record<string, string>): Promise<void> {
    await this.signIn(person);
    await this.chooseMethod('email');
  }

  async send(): Promise<void> {
    this.press('Send');
    await this.says('One-time password successfully sent');
  }

  async verify(code: string): Promise<void> {
    this.fill({ code });
    await this.outcome(() => this.press('Verify'));
  }

  /** As when the device wakes, or the person comes back from the mail: the page becomes visible. */
  wake(): void {
    this.document.dispatchEvent(new Event('visibilitychange'));
  }
}
