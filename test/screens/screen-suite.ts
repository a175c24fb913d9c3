import { expect } from '@open-wc/testing';
import type { MfaScreen } from '../../src/screens/mfa-screen.ts';
import { accountText } from '../../src/text/account.ts';
import { firstText } from '../../src/text/first.ts';
import type { Chapter, Messages } from '../../src/text/messages.ts';
import { registerText } from '../../src/text/register.ts';
import { setUpText } from '../../src/text/set-up.ts';
import { verifyText } from '../../src/text/verify.ts';
import { expectAccessible } from '../support/axe.ts';
import { expectFits } from '../support/container.ts';
import { press } from '../support/keys.ts';
import { expectRulesKept } from '../support/rules.ts';
import { mendedAt, problems } from './problems.ts';
import { show } from './screen.ts';
import type { ScreenProperties, ScreenTag } from './screen.ts';

export interface ScreenCases {
  tag: ScreenTag;
  /** The screen as a person first sees it, made anew for each test. */
  first: () => ScreenProperties;
  /** What else it can look like. */
  states: Record<string, () => ScreenProperties>;
  /** How the flow stands that comes with a problem, where it is not as at first. */
  withProblem?: Record<string, () => ScreenProperties>;
  /** What the Tab key reaches at first, in this order: labels of inputs, words of buttons, links and questions. */
  stops: readonly string[];
}

const chapters: Record<Chapter, Messages> = {
  first: firstText,
  verify: verifyText,
  'set-up': setUpText,
  register: registerText,
  account: accountText,
};

/** WCAG 1.4.12, on the whole page until the end of the test. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

/** Nothing is cut off in a box that does not grow. */
function expectUncut(screen: HTMLElement): void {
  for (const box of screen.querySelectorAll<HTMLElement>('button, p, legend, label, summary, h1, h2, li')) {
    // What is said and not seen is a pixel wide.
    if (box.closest('[part~="announcement"]')) continue;
    if (box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 1)
      throw new Error(`cut off: ${box.outerHTML.slice(0, 200)}`);
  }
}

function nameOf(element: Element): string {
  const label = (element as HTMLInputElement).labels?.[0];
  return ((label as HTMLElement | undefined) ?? (element as HTMLElement)).innerText.trim();
}

/** What every screen is, whichever step it shows. */
export function describeScreen({ tag, first, states, withProblem = {}, stops }: ScreenCases): void {
  for (const [state, properties] of Object.entries({ first, ...states })) {
    it(`A11Y-6 ${state}: neither axe nor Equal Access finds anything`, async () => {
      const { screen } = await show(tag, properties());
      await expectAccessible(screen);
      await expectRulesKept(screen);
    });

    it(`A11Y-6 ${state}: stands in 320 px, in either direction, with text spaced`, async () => {
      const { screen, container } = await show(tag, properties(), 320);
      for (const dir of ['ltr', 'rtl']) {
        container.dir = dir;
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
        expectFits(container);
        document.adoptedStyleSheets.push(spacing);
        expectFits(container);
        expectUncut(screen);
      }
    });
  }

  afterEach(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
  });

  it('takes all its sentences from the chapters that it names', () => {
    const { text, chapters: named } = customElements.get(tag) as unknown as typeof MfaScreen;
    expect(text).to.deep.equal(Object.assign({}, ...named.map((chapter) => chapters[chapter])));
  });

  it('WEB-2 writes no style attribute and no style element', async () => {
    const { screen } = await show(tag, first());
    expect(screen.querySelectorAll('[style], style').length).to.equal(0);
  });

  it('reads the same set up before or after it is attached', async () => {
    const properties = first();
    const before = await show(tag, properties);
    const after = await show(tag, {});
    expect(after.text.trim()).to.equal('');
    await after.set(properties);
    expect(after.text.trim()).to.equal(before.text.trim());
  });

  it('starts at the right in a page that does', async () => {
    const { screen, container } = await show(tag, first());
    container.dir = 'rtl';
    const range = document.createRange();
    range.selectNodeContents(screen.querySelector('h1')!);
    expect(range.getBoundingClientRect().right).to.be.closeTo(screen.getBoundingClientRect().right, 1);
  });

  it('is gone through with the Tab key in the order it is read', async () => {
    const { screen, container } = await show(tag, first());
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    container.prepend(before);
    container.append(after);
    before.focus();
    const reached: string[] = [];
    for (let tabs = 0; tabs <= stops.length; tabs++) {
      await press('Tab');
      if (document.activeElement === after) break;
      reached.push(nameOf(document.activeElement!));
    }
    expect(screen.contains(document.activeElement)).to.equal(false);
    expect(reached).to.deep.equal(stops);
  });

  it('speaks the portal’s words where it has some', async () => {
    const { screen, text } = await show(tag, { ...first(), messages: {} });
    const title = screen.querySelector('h1')!.innerText;
    expect(text).to.include(title);
    const kind = tag.replace(/^mfa-|-screen$/g, '');
    const other = await show(tag, { ...first(), messages: { [`${kind}.title`]: 'In the portal’s words' } });
    expect(other.find('h1').innerText).to.equal('In the portal’s words');
  });

  for (const [code, sentences] of Object.entries(problems)) {
    const kind = sentences[tag];
    if (kind === undefined) continue;
    it(`A11Y-4 has a sentence for “${code}”, takes the focus to it, and lets it go`, async () => {
      const text: Record<string, string | undefined> = (
        customElements.get(tag) as unknown as typeof MfaScreen
      ).text;
      const own = text[`${tag.slice(4, -7)}.${code}`] ?? text[`problem.${code}`];
      const sentence = (kind === 'own' ? own : text.problem)?.replace('{time}', '2 minutes');
      if (!sentence) throw new Error(`${tag} has no sentence for ${code}`);
      const page = await show(tag, first());
      await page.set({ ...withProblem[code]?.(), problem: { code, input: mendedAt(code), retryAfter: 90 } });
      const { activeElement } = document;
      const said = `${page.describes(activeElement!)} ${activeElement!.textContent}`;
      expect(said).to.include(sentence);
      await expectAccessible(page.screen);
      await expectRulesKept(page.screen);
      await page.set({ ...first(), problem: undefined });
      expect(page.text).not.to.include(sentence);
    });
  }
}
