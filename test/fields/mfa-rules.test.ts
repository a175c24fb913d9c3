import { expect, fixture, html } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import type { SinonFakeTimers } from 'sinon';
import '../../src/fields/mfa-rules.ts';
import type { ShownRule } from '../../src/fields/mfa-field.ts';
import type { MfaRules } from '../../src/fields/mfa-rules.ts';
import { expectAccessible } from '../support/axe.ts';

/** How the rules of a password stand once so many characters are typed. */
const rulesAt = (length: number): readonly ShownRule[] => [
  { text: 'At least 8 characters', isMet: length >= 8, state: length >= 8 ? 'met' : 'not met yet' },
  { text: 'Not your user name', isMet: true, state: 'met' },
  { text: 'Not a common password' },
];

const make = () => fixture<MfaRules>(html`<mfa-rules uid="f-0" .rules=${rulesAt(0)}></mfa-rules>`);

const said = (element: MfaRules) => element.querySelector<HTMLElement>('[role="status"]')!.textContent;

describe('<mfa-rules>', () => {
  let clock: SinonFakeTimers;

  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(() => clock.restore());

  async function type(element: MfaRules, length: number) {
    element.rules = rulesAt(length);
    await element.updateComplete;
  }

  it('PWD-1 lists what is asked for, with what is met in words', async () => {
    const element = await make();
    await type(element, 8);
    const rows = [...element.querySelectorAll('li')].map(({ innerText }) => innerText.trim());
    expect(rows).to.deep.equal([
      'At least 8 characters (met)',
      'Not your user name (met)',
      'Not a common password',
    ]);
  });

  it('tells what is met by a mark as well, and not by colour alone', async () => {
    const element = await make();
    const marks = () =>
      [...element.querySelectorAll('li')].map((row) => getComputedStyle(row, '::before').content);
    const [unmet, met] = marks();
    expect(unmet).to.not.equal(met);
    await type(element, 8);
    expect(marks()[0]).to.equal(met);
  });

  it('A11Y-2 has its region before it says anything, and says nothing of how things stood at first', async () => {
    const element = await make();
    const region = element.querySelector('[role="status"]');
    await clock.tickAsync(5000);
    expect(said(element)).to.equal('');
    await type(element, 1);
    await clock.tickAsync(1000);
    await element.updateComplete;
    expect(element.querySelector('[role="status"]') === region).to.equal(true);
    expect(said(element)).to.equal('At least 8 characters: not met yet; Not your user name: met');
  });

  it('A11Y-2 says how things stand once, a second after the last character', async () => {
    const element = await make();
    const heard: (string | null)[] = [];
    const watch = new MutationObserver(() => heard.push(said(element)));
    watch.observe(element.querySelector('[role="status"]')!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (let length = 1; length <= 8; length++) {
      await type(element, length);
      await clock.tickAsync(900);
    }
    expect(heard).to.deep.equal([]);
    await clock.tickAsync(100);
    await element.updateComplete;
    await clock.tickAsync(10_000);
    expect(heard).to.deep.equal(['At least 8 characters: met; Not your user name: met']);
    watch.disconnect();
  });

  it('says nothing more once it is taken out', async () => {
    const element = await make();
    await type(element, 1);
    element.remove();
    expect(clock.countTimers()).to.equal(0);
  });

  for (const length of [0, 8]) {
    it(`axe finds nothing with ${length} characters`, async () => {
      clock.restore();
      const element = await make();
      await type(element, length);
      await expectAccessible(element);
    });
  }
});
