import { expect } from '@open-wc/testing';
import { choiceStyles } from '../../src/fields/choice.styles.ts';
import { fieldStyles } from '../../src/fields/field.styles.ts';
import { codeFieldStyles } from '../../src/fields/mfa-code-field.styles.ts';
import { helpStyles } from '../../src/fields/mfa-help.styles.ts';
import { radioGroupStyles } from '../../src/fields/mfa-radio-group.styles.ts';
import { rulesStyles } from '../../src/fields/mfa-rules.styles.ts';
import { containerOf } from '../support/container.ts';
import { contrastOf, over, parseColor } from './contrast.ts';
import { drawEveryPart, sheets } from './parts.ts';
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
} from './staged.ts';
import type { State } from './staged.ts';

const all = [
  ...sheets,
  fieldStyles,
  choiceStyles,
  radioGroupStyles,
  codeFieldStyles,
  helpStyles,
  rulesStyles,
];

describe('contrast', () => {
  it('is computed as WCAG says', () => {
    const ratio = (one: string, other: string) => contrastOf(parseColor(one), parseColor(other));
    expect(ratio('rgb(0, 0, 0)', 'rgb(255, 255, 255)')).to.be.closeTo(21, 0.001);
    expect(ratio('rgb(119, 119, 119)', 'color(srgb 1 1 1)')).to.be.closeTo(4.478, 0.001);
    const half = over(parseColor('rgba(0, 0, 0, 0.5)'), parseColor('rgb(255, 255, 255)'));
    expect(half).to.deep.equal([127.5, 127.5, 127.5, 1]);
  });

  /** A page in one of its schemes, with every part in it, drawn by rules whose states can be set. */
  async function draw(scheme: string, portal: string, isForced = false) {
    const host = containerOf(480);
    const shadow = host.attachShadow({ mode: 'open' });
    const page = document.createElement('div');
    page.className = 'page';
    Object.assign(page.style, { colorScheme: scheme });
    shadow.append(page);
    const before = `.page { background: Canvas; color: CanvasText; } ${portal}`;
    const screen = await drawEveryPart(page);
    const drawn = [before, ...all.map(({ styleSheet }) => withStates(textOf(styleSheet), isForced))];
    shadow.adoptedStyleSheets = drawn.map(sheetOf);
    return screen;
  }

  for (const [where, portal] of Object.entries(portals)) {
    for (const scheme of ['light', 'dark']) {
      for (const state of Object.keys(states) as State[]) {
        it(`A11Y-6 ${scheme}, ${state}, ${where}: text 4.5 to 1, boundaries 3 to 1, held ones too`, async () => {
          const screen = await draw(scheme, portal);
          enter(screen, state);
          expect(withText(screen).length).to.be.at.least(40);
          expectReadable(screen);
          expectBounded(screen);
          if (state !== 'focus') return;
          expectFocusSeen(screen);
        });
      }
    }
  }

  it('a held button under the pointer looks as it does without: held', async () => {
    const screen = await draw('light', '');
    for (const part of ['submit', 'action']) {
      const held = screen.querySelector(`[part="${part} held"]`)!;
      const free = screen.querySelector(`[part="${part}"]`)!;
      const look = (element: Element) => {
        const { backgroundColor, color, borderTopColor, borderTopStyle, cursor } = getComputedStyle(element);
        return { backgroundColor, color, borderTopColor, borderTopStyle, cursor };
      };
      const before = look(held);
      expect(before.borderTopStyle, 'no drop zone').to.equal('solid');
      expect(before.color).to.not.equal(look(free).color);
      expect(before.cursor).to.equal('default');
      enter(screen, 'active');
      expect(look(held)).to.deep.equal(before);
      expect(getComputedStyle(held, '::before').display, 'a clock').to.equal('inline-block');
      expect(getComputedStyle(free, '::before').content).to.equal('none');
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`tells primary, secondary and held apart in forced colours, ${scheme}`, async () => {
      const screen = await draw(scheme, '', true);
      const probe = document.createElement('p');
      screen.append(probe);
      const system = (color: string) => {
        probe.style.color = color;
        return getComputedStyle(probe).color;
      };
      const look = (part: string) => {
        const { backgroundColor, color } = getComputedStyle(screen.querySelector(`[part="${part}"]`)!);
        return [backgroundColor, color];
      };
      expect(look('submit')).to.deep.equal([system('ButtonText'), system('ButtonFace')]);
      expect(look('submit held')).to.deep.equal([system('ButtonFace'), system('GrayText')]);
      expect(look('action')).to.not.deep.equal(look('submit'));
      const adjust = getComputedStyle(screen.querySelector('[part="submit"]')!).getPropertyValue(
        'forced-color-adjust',
      );
      // Not every engine has the property; where there is none, nothing is forced.
      expect(['none', '']).to.include(adjust);
    });
  }

  it('needs no backslash in a selector, which a minifier would take', () => {
    for (const { styleSheet } of all) {
      for (const rule of styleSheet.cssRules) {
        if (rule instanceof CSSStyleRule) expect(rule.selectorText).to.not.contain('\\');
      }
    }
  });
});
