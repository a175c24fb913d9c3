import { getSnapshotConfig, readFile, writeFile } from '@web/test-runner-commands';
import { speak, speakValue } from './spoken.ts';

// The platform's own, as the journey's clock stands still.
const { setTimeout } = globalThis;
const nextTask = () => new Promise((resolve) => setTimeout(resolve, 10));
const realNow = performance.now.bind(performance);

const regions = '[role="status"], [role="alert"], [role="log"], [aria-live]';

/** Whatever is there to change: a region that speaks has to have been there before it does. */
const everything: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
};

/** Codes differ from run to run. */
const steady = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\b\d{6}\b/g, '######')
    .trim();

const urgencyOf = (region: Element): string =>
  region.getAttribute('aria-live') ?? (region.getAttribute('role') === 'alert' ? 'assertive' : 'polite');

/**
 * What a person hears on a journey, in order: what live regions say, the title of the page, where the focus goes and what is said of it
 * there, and again when that changes. A region that comes in together with its text is written down as not heard, because most screen
 * readers then say nothing.
 */
export class Transcript {
  readonly #lines: string[] = [];
  /** What each region holds; regions that are not in it were not there before. */
  readonly #regions = new WeakMap<Element, string>();
  readonly #observer = new MutationObserver(() => this.#hear());
  readonly #patience: number;
  #step = 0;
  #focused: Element | null = null;
  #saidOfFocused = '';
  #title = document.title;

  /** @param patience milliseconds for which is listened for what a step is to bring */
  constructor(patience = 8000) {
    this.#patience = patience;
    for (const region of document.querySelectorAll(regions)) this.#regions.set(region, this.#read(region));
    this.#lookAtFocus();
    this.#lines.length = 0;
    this.#observer.observe(document, everything);
    document.addEventListener('focusin', this.#hear, true);
  }

  stop(): void {
    this.#observer.disconnect();
    document.removeEventListener('focusin', this.#hear, true);
  }

  /** The person does something, and hears it out: up to the line that begins so. */
  async does(what: string, work: () => unknown, upTo: string): Promise<void> {
    this.#lines.push('', `# ${what}`);
    this.#step = this.#lines.length;
    await work();
    const isHeard = () => this.#lines.slice(this.#step).some((line) => line.startsWith(upTo));
    for (const end = realNow() + this.#patience; !isHeard(); await nextTask()) {
      this.#hear();
      if (realNow() > end) throw new Error(`not heard: ${upTo}\n${this.text}`);
    }
    await this.#quiet();
    this.#noteLostFocus();
  }

  get text(): string {
    return `${this.#lines.join('\n').trim()}\n`;
  }

  /** What was begun by the same answer is heard with it. */
  async #quiet(): Promise<void> {
    for (let heard = -1; heard !== this.#lines.length;) {
      heard = this.#lines.length;
      for (let tasks = 0; tasks < 3; tasks++) await nextTask();
      this.#hear();
    }
  }

  #write(source: string, text: string): void {
    this.#lines.push(`${source}: ${steady(text)}`);
  }

  #read(region: Element): string {
    return steady(region.checkVisibility() ? (region.textContent ?? '') : '');
  }

  readonly #hear = (): void => {
    this.#hearRegions();
    if (document.title !== this.#title) this.#write('title', (this.#title = document.title));
    this.#lookAtFocus();
  };

  #hearRegions(): void {
    for (const region of document.querySelectorAll(regions)) {
      const before = this.#regions.get(region);
      const text = this.#read(region);
      this.#regions.set(region, text);
      const urgency = urgencyOf(region);
      if (!text || text === before || urgency === 'off') continue;
      this.#write(before === undefined ? `${urgency}, not heard` : urgency, text);
    }
  }

  /** Between two screens nothing has the focus for a moment; it is lost when nothing has it in the end. */
  #noteLostFocus(): void {
    const element = document.activeElement;
    if (!this.#focused || (element && element !== document.body)) return;
    this.#focused = null;
    this.#write('focus', '(lost)');
  }

  #lookAtFocus(): void {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return;
    const text = steady(speak(element));
    if (element !== this.#focused) this.#write('focus', text + speakValue(element));
    else if (text !== this.#saidOfFocused) this.#write('there', text);
    this.#focused = element;
    this.#saidOfFocused = text;
  }
}

/** The lines in which two texts differ, each change with the line before it. */
function difference(before: string, now: string): string {
  const [old, young] = [before.split('\n'), now.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === young[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, young.length) - start && old.at(-1 - end) === young.at(-1 - end)) end++;
  const mark = (lines: string[], sign: string) =>
    lines.slice(start, lines.length - end).map((line) => `${sign} ${line}`);
  return [`  ${old[start - 1] ?? ''}`, ...mark(old, '-'), ...mark(young, '+')].join('\n');
}

/** Compares with the transcript that stands at `path`, from the test file; `npm run heard` writes it anew, and review sees the change. */
export async function expectTranscript(path: string, { text }: Transcript): Promise<void> {
  const { updateSnapshots } = await getSnapshotConfig();
  if (updateSnapshots) return void (await writeFile({ path, content: text }));
  const expected = (await readFile({ path })) ?? '';
  if (expected !== text) throw new Error(`${path}: another is heard\n${difference(expected, text)}`);
}
