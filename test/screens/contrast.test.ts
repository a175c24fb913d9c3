import { expect } from '@open-wc/testing';
import '../../src/screens/mfa-authenticator-screen.ts';
import '../../src/screens/mfa-code-screen.ts';
import '../../src/screens/mfa-done-screen.ts';
import '../../src/screens/mfa-form-screen.ts';
import '../../src/screens/mfa-method-screen.ts';
import '../../src/screens/mfa-problem-screen.ts';
import '../../src/screens/mfa-sign-in-screen.ts';
import type { MfaScreen } from '../../src/screens/mfa-screen.ts';
import { wording } from '../../mocks/portals/onehealthport.wording.ts';
import {
  enter,
  expectBounded,
  expectFocusSeen,
  expectReadable,
  portals,
  sheetOf,
  states,
  textOf,
  withStates,
  withText,
} from '../fields/staged.ts';
import type { State } from '../fields/staged.ts';
import { containerOf } from '../support/container.ts';
import {
  authenticatorFlow,
  codeFlow,
  doneFlow,
  formFlow,
  methodFlow,
  parkingFlow,
  signInStart,
} from './flows.ts';
import type { ScreenProperties, ScreenTag } from './screen.ts';

const lock = { reason: 'locked', for: 600 } as const;

/** Every screen, and what it looks like when something is held, said or wrong; with the parts that are to be seen there. */
const screens: [tag: ScreenTag, properties: () => ScreenProperties, ...parts: string[]][] = [
  ['mfa-sign-in-screen', () => ({ flow: signInStart() }), 'title', 'link', 'submit'],
  ['mfa-sign-in-screen', () => ({ flow: signInStart(), problem: { code: 'credentials-invalid' } }), 'alert'],
  ['mfa-sign-in-screen', () => ({ flow: signInStart(), pending: 'sign-in' })],
  ['mfa-method-screen', () => ({ flow: methodFlow() }), 'option', 'summary', 'links'],
  ['mfa-method-screen', () => ({ flow: methodFlow('email') }), 'option-hint'],
  ['mfa-code-screen', () => ({ flow: codeFlow() }), 'subtitle', 'text', 'held'],
  [
    'mfa-code-screen',
    () => ({ flow: codeFlow({ sent: true }) }),
    'sent-to',
    'countdown',
    'summary',
    'success',
  ],
  [
    'mfa-code-screen',
    () => ({ flow: codeFlow({ sent: true, timing: { expiresIn: 0 } }) }),
    'alert',
    'disclosure',
  ],
  ['mfa-code-screen', () => ({ flow: codeFlow({ sent: true, held: lock, barred: lock }) }), 'alert', 'held'],
  ['mfa-authenticator-screen', () => ({ flow: authenticatorFlow({ attemptsLeft: 1 }) }), 'action', 'help'],
  ['mfa-form-screen', () => ({ flow: formFlow() }), 'page'],
  ['mfa-form-screen', () => ({ flow: parkingFlow() })],
  ['mfa-done-screen', () => ({ flow: doneFlow('/onehealthport/apps/claims', 'Claims') }), 'link'],
  ['mfa-problem-screen', () => ({ problem: { code: 'network' } }), 'alert', 'submit'],
];

/** A screen in a root of its own, drawn by the rules it brought there. */
async function draw(
  [tag, properties]: (typeof screens)[number],
  { scheme, portal = '', isForced = false }: { scheme: string; portal?: string; isForced?: boolean },
): Promise<MfaScreen> {
  const shadow = containerOf(480).attachShadow({ mode: 'open' });
  const page = document.createElement('div');
  page.className = 'page';
  page.style.colorScheme = scheme;
  shadow.append(page);
  const screen = document.createElement(tag) as MfaScreen;
  Object.assign(screen, { messages: wording, ...properties() });
  page.append(screen);
  await screen.updateComplete;
  for (const details of screen.querySelectorAll('details')) details.open = true;
  shadow.adoptedStyleSheets = [
    sheetOf(`.page { background: Canvas; color: CanvasText; } ${portal}`),
    ...shadow.adoptedStyleSheets.map((sheet) => sheetOf(withStates(textOf(sheet), isForced))),
  ];
  return screen;
}

describe('contrast of every screen', () => {
  it('has the parts in it that are to be seen', async () => {
    for (const shown of screens) {
      const [tag, , ...parts] = shown;
      const screen = await draw(shown, { scheme: 'light' });
      const missing = parts.filter((part) => !screen.querySelector(`[part~="${part}"]`));
      expect(missing, tag).to.deep.equal([]);
    }
  });

  for (const [where, portal] of Object.entries(portals)) {
    for (const scheme of ['light', 'dark']) {
      for (const state of Object.keys(states) as State[]) {
        it(`A11Y-6 ${scheme}, ${state}, ${where}: text 4.5 to 1, boundaries and focus 3 to 1`, async () => {
          for (const shown of screens) {
            const screen = await draw(shown, { scheme, portal });
            enter(screen, state);
            expect(withText(screen).length, shown[0]).to.be.at.least(2);
            expectReadable(screen);
            expectBounded(screen);
            if (state === 'focus') expectFocusSeen(screen);
          }
        });
      }
    }
  }

  // Where there is no such property, nothing is forced, and the system's colours are no pairs.
  const forced = CSS.supports('forced-color-adjust', 'none') ? ['light', 'dark'] : [];
  for (const scheme of forced) {
    for (const state of Object.keys(states) as State[]) {
      it(`A11Y-6 forced colours, ${scheme}, ${state}: text 4.5 to 1, boundaries and focus 3 to 1`, async () => {
        for (const shown of screens) {
          const screen = await draw(shown, { scheme, isForced: true });
          enter(screen, state);
          // What is held is grey, in the grey that the person chose.
          for (const held of screen.querySelectorAll('[part~="held"]')) held.remove();
          expectReadable(screen);
          expectBounded(screen);
          if (state === 'focus') expectFocusSeen(screen);
        }
      });
    }
  }
});
