import type { MfaSubmitEvent } from '../../src/events.ts';
import type { MfaScreen } from '../../src/screens/mfa-screen.ts';
import type { Inputs } from '../../src/wire/index.ts';
import { containerOf } from '../support/container.ts';

/** A screen used alone, with no `<mfa-flow>` around it: what is set on it, and what it asks for. */
export type ScreenProperties = Partial<
  Pick<MfaScreen, 'flow' | 'pending' | 'problem' | 'messages' | 'draft'>
>;

export type ScreenTag =
  | 'mfa-sign-in-screen'
  | 'mfa-method-screen'
  | 'mfa-code-screen'
  | 'mfa-authenticator-screen'
  | 'mfa-form-screen'
  | 'mfa-done-screen'
  | 'mfa-problem-screen';

export class ScreenPage {
  readonly screen: MfaScreen;
  readonly container: HTMLElement;
  readonly intents: { action: string; inputs: Inputs }[] = [];

  constructor(screen: MfaScreen, container: HTMLElement) {
    this.screen = screen;
    this.container = container;
    screen.addEventListener('mfa-submit', ({ action, inputs }: MfaSubmitEvent) =>
      this.intents.push({ action, inputs }),
    );
  }

  /** As `<mfa-flow>` does with each answer. */
  async set(properties: ScreenProperties): Promise<void> {
    Object.assign(this.screen, properties);
    await this.screen.updateComplete;
  }

  get text(): string {
    return this.screen.innerText;
  }

  input(name: string): HTMLInputElement {
    return this.find<HTMLInputElement>(`input[name="${name}"]`);
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.screen.querySelector<E>(selector);
    if (!found) throw new Error(`there is no ${selector} in: ${this.text}`);
    return found;
  }

  /** As an extension does it: the value, and no event. */
  fill(values: Record<string, string>): void {
    for (const [name, value] of Object.entries(values)) this.input(name).value = value;
  }

  button(label: string): HTMLButtonElement {
    const found = [...this.screen.querySelectorAll('button')].find(
      (button) => button.textContent.trim() === label,
    );
    if (!found) throw new Error(`there is no button “${label}” in: ${this.text}`);
    return found;
  }

  async press(label: string): Promise<void> {
    this.button(label).click();
    await this.screen.updateComplete;
  }

  /** What describes an element, in the order it is read. */
  describes(element: Element): string {
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
    return ids
      .map((id) => (element.getRootNode() as Document).getElementById(id)?.textContent.trim() ?? `no #${id}`)
      .join(' ');
  }

  /** What is said in the regions of a role, without the empty ones; the alert below the heading is read by the focus that goes to it. */
  said(role: 'alert' | 'status'): string[] {
    const read = role === 'alert' ? ',h1 + mfa-alert' : '';
    const regions = [...this.screen.querySelectorAll<HTMLElement>(`[role="${role}"]${read}`)];
    return regions.map(({ innerText }) => innerText.trim()).filter(Boolean);
  }
}

/** A screen in a box of its own until the end of the test. */
export async function show(tag: ScreenTag, properties: ScreenProperties, width = 480): Promise<ScreenPage> {
  const container = containerOf(width);
  const screen = document.createElement(tag) as MfaScreen;
  const page = new ScreenPage(screen, container);
  Object.assign(screen, properties);
  container.append(screen);
  await screen.updateComplete;
  return page;
}
