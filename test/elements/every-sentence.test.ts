import { expect } from '@open-wc/testing';
import '../../src/screens/mfa-authenticator-screen.ts';
import '../../src/screens/mfa-code-screen.ts';
import '../../src/screens/mfa-done-screen.ts';
import '../../src/screens/mfa-form-screen.ts';
import '../../src/screens/mfa-method-screen.ts';
import '../../src/screens/mfa-problem-screen.ts';
import type { MfaScreen } from '../../src/screens/mfa-screen.ts';
import '../../src/screens/mfa-sign-in-screen.ts';
import { loadChapters } from '../../src/text/language.ts';
import type { ShownProblem } from '../../src/wire/index.ts';
import { useClock } from '../screens/clock.ts';
import {
  authenticatorFlow,
  codeFlow,
  doneFlow,
  emailInputs,
  formFlow,
  methodFlow,
  parkingFlow,
  rulesFlow,
  signInStart,
} from '../screens/flows.ts';
import { mendedAt, problems } from '../screens/problems.ts';
import { show } from '../screens/screen.ts';
import type { ScreenPage, ScreenProperties, ScreenTag } from '../screens/screen.ts';
import { bracket, pseudoLanguage } from './pseudo-language.ts';

const locked = { reason: 'locked', for: 600 };
const disabled = { reason: 'disabled' };
const barred = (held: { reason: string; for?: number }) => codeFlow({ sent: true, held, barred: held });

/** Everything that a screen can be given, but for what went wrong. */
const states: Record<ScreenTag, Record<string, () => ScreenProperties['flow']>> = {
  'mfa-sign-in-screen': {
    'three inputs': () => signInStart(),
    'an e-mail address': () => signInStart(emailInputs),
    'inputs of every kind': () => signInStart(formFlow().actions.continue!.inputs),
  },
  'mfa-method-screen': {
    'both methods': () => methodFlow('none'),
    'one not set up': () => methodFlow(),
    'one locked': () => methodFlow('email'),
  },
  'mfa-code-screen': {
    'nothing sent': () => codeFlow(),
    sent: () => codeFlow({ sent: true }),
    late: () => codeFlow({ sent: true, held: undefined, timing: { expiresIn: 480 } }),
    'about to expire': () => codeFlow({ sent: true, timing: { expiresIn: 20 } }),
    expired: () => codeFlow({ sent: true, timing: { expiresIn: 0 } }),
    'one try left': () => codeFlow({ sent: true, timing: { attemptsLeft: 1 } }),
    'two tries left': () => codeFlow({ sent: true, timing: { attemptsLeft: 2 } }),
    'sends used up': () => codeFlow({ sent: true, held: { reason: 'spent', for: 400 } }),
    locked: () => barred(locked),
    disabled: () => barred(disabled),
    'sent by text': () => codeFlow({ sent: true, channel: 'text' }),
    'called, and late': () => codeFlow({ sent: true, channel: 'call', held: undefined }),
    'another way held': () =>
      codeFlow({ others: [{ value: 'call', detail: '··· 0142', held: { reason: 'locked', for: 90 } }] }),
    'about to end': () => codeFlow({ timing: { endsIn: 60 } }),
  },
  'mfa-authenticator-screen': {
    first: () => authenticatorFlow(),
    'one try left': () => authenticatorFlow({ attemptsLeft: 1 }),
    locked: () => authenticatorFlow({ attemptsLeft: 0 }, locked),
    disabled: () => authenticatorFlow({ attemptsLeft: 0 }, disabled),
  },
  'mfa-form-screen': {
    'a page of a form': () => formFlow(),
    'a page of many': () => formFlow('practice', 2),
    'a value that has rules': rulesFlow,
    'a kind that no screen was made for': parkingFlow,
  },
  'mfa-done-screen': {
    'a name': () => doneFlow('/onehealthport/apps/claims', 'Claims'),
    'no name': () => doneFlow(),
    'nowhere to go': () => doneFlow('javascript:alert(1)'),
  },
  'mfa-problem-screen': { 'no step': () => undefined },
};

/** What the server says in its own words, the names of inputs among them: they stand where nobody has a better one. */
function* wordsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      yield key;
      yield* wordsOf(inner);
    }
  }
}

/** What stands outside of all brackets, and was not said by the server. */
function foreign(text: string, flow: unknown): string {
  let depth = 0;
  let rest = '';
  for (const letter of text) {
    if (letter === '⟦') depth++;
    if (!depth) rest += letter;
    if (letter === '⟧') depth--;
  }
  expect(depth, `brackets that do not close: ${text}`).to.equal(0);
  const words = [...wordsOf(flow)].filter((word) => word.length > 2);
  for (const word of words.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '');
  return rest.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const spoken = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'title',
  'placeholder',
];

/** All text of a screen, also in what is folded and in live regions, and every attribute that is read out. */
function expectPseudo({ screen }: ScreenPage): void {
  const texts = [screen.textContent];
  for (const element of screen.querySelectorAll('*')) {
    for (const name of spoken) texts.push(element.getAttribute(name) ?? '');
  }
  for (const text of texts) expect(foreign(text, screen.flow), text.replaceAll(/\s+/g, ' ')).to.equal('');
  expect(screen.heading).to.satisfy((heading: string) => !foreign(heading, screen.flow));
}

describe('every sentence comes from the language', () => {
  const clock = useClock();

  async function open(tag: ScreenTag, properties: ScreenProperties) {
    const { chapters } = customElements.get(tag) as unknown as typeof MfaScreen;
    const page = await show(tag, { ...properties, messages: await loadChapters(pseudoLanguage, chapters) });
    expect(page.screen.textContent, 'nothing is shown').to.include('⟦');
    expectPseudo(page);
    return page;
  }

  /** Also what is said once some time has passed. */
  async function pass(page: ScreenPage, ...seconds: number[]) {
    for (const wait of seconds) {
      await clock.tickAsync(wait * 1000);
      await page.screen.updateComplete;
      expectPseudo(page);
    }
  }

  const network = { code: 'network' };
  for (const [tag, flows] of Object.entries(states) as [ScreenTag, (typeof states)[ScreenTag]][]) {
    for (const [state, flow] of Object.entries(flows)) {
      const problem = tag === 'mfa-problem-screen' ? network : undefined;

      it(`<${tag}> ${state}: as it is, as time goes on, and when nothing was filled in`, async () => {
        const page = await open(tag, { flow: flow(), problem });
        for (const button of page.screen.querySelectorAll('button')) {
          button.click();
          await page.screen.updateComplete;
          expectPseudo(page);
        }
        for (const input of page.screen.querySelectorAll<HTMLInputElement>('[part~="input"]')) {
          input.value = '1';
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        await pass(page, 1, 20, 100, 500);
      });

      it(`<${tag}> ${state}: while an answer is awaited`, async () => {
        for (const action of Object.keys(flow()?.actions ?? { retry: {} })) {
          const page = await open(tag, { flow: flow(), problem, pending: action });
          await pass(page, 0.3, 7.7);
          page.screen.remove();
        }
      });
    }

    const [first] = Object.values(flows);
    it(`<${tag}> whatever stands in the way`, async () => {
      const codes = [...Object.keys(problems), 'coffee-empty'];
      const page = await open(tag, { flow: first!(), problem: network });
      for (const code of codes) {
        for (const retryAfter of [undefined, 30, 90]) {
          await page.set({ problem: { code, input: mendedAt(code), retryAfter } });
          expectPseudo(page);
        }
      }
    });

    it(`<${tag}> whatever is wrong with an input`, async () => {
      const inputs = Object.values(first!()?.actions ?? {}).flatMap((action) =>
        Object.keys(action.inputs ?? {}),
      );
      const page = await open(tag, { flow: first!(), problem: network });
      for (const error of ['required', 'invalid', 'taken', 'min-length', 'digits', 'npi', 'made-up']) {
        const errors = Object.fromEntries(inputs.map((name) => [name, error])) as ShownProblem['errors'];
        await page.set({ problem: { code: 'input-invalid', errors } });
        expectPseudo(page);
      }
    });
  }

  it('would be missed if one did not', async () => {
    const page = await open('mfa-sign-in-screen', { flow: signInStart() });
    const { messages } = page.screen;
    for (const key of ['password.show', 'sign-in.submit', 'link.forgot-password'] as const) {
      await page.set({ messages: { ...messages, [key]: 'Not from it' } });
      expect(() => expectPseudo(page)).to.throw('Not from it');
    }
    await page.set({ messages: { ...messages, ...bracket({ 'password.show': 'From it' }) } });
    expectPseudo(page);
  });
});
