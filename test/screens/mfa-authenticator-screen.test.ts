import { expect } from '@open-wc/testing';
import '../../src/screens/mfa-authenticator-screen.ts';
import { wording } from '../../mocks/portals/onehealthport.wording.ts';
import { paste, press, type } from '../support/keys.ts';
import { authenticatorFlow } from './flows.ts';
import { describeScreen } from './screen-suite.ts';
import { show } from './screen.ts';
import type { ScreenProperties } from './screen.ts';

const first = (): ScreenProperties => ({ flow: authenticatorFlow(), messages: wording });

const app = (properties: ScreenProperties = {}) =>
  show('mfa-authenticator-screen', { ...first(), ...properties });

const locked = () => ({
  ...first(),
  flow: authenticatorFlow({ attemptsLeft: 0 }, { reason: 'locked', for: 600 }),
});
const disabled = () => ({ ...first(), flow: authenticatorFlow({ attemptsLeft: 0 }, { reason: 'disabled' }) });

describe('<mfa-authenticator-screen>', () => {
  describeScreen({
    tag: 'mfa-authenticator-screen',
    first,
    states: {
      pending: () => ({ ...first(), pending: 'verify' }),
      'few tries left': () => ({ ...first(), flow: authenticatorFlow({ attemptsLeft: 1 }) }),
      wrong: () => ({ ...first(), problem: { code: 'code-wrong' } }),
      locked,
      disabled,
      'the kit’s own words': () => ({ flow: authenticatorFlow() }),
    },
    withProblem: { 'code-locked': locked, 'code-disabled': disabled },
    stops: [
      'Verification code',
      'Verify',
      'Where do I find it?',
      'Choose another method',
      'Start over',
      'FAQ',
      'OneHealthPort Support Desk',
    ],
  });

  it('sends what the app shows, typed', async () => {
    const page = await app();
    page.input('code').focus();
    await type('000042');
    await press('Enter');
    expect(page.intents).to.deep.equal([{ action: 'verify', inputs: { code: '000042' } }]);
  });

  it('OTP-10 sends digits alone for a pasted “123 456”', async () => {
    const page = await app();
    page.input('code').focus();
    await paste('123 456');
    await press('Enter');
    expect(page.intents).to.deep.equal([{ action: 'verify', inputs: { code: '123456' } }]);
  });

  for (const [left, hint] of [
    [10, ''],
    [0, ''],
    [4, ''],
    [3, '3 tries left.'],
    [2, '2 tries left.'],
    [1, '1 try left.'],
  ] as const) {
    it(`RTL-6 says “${hint}” with ${left} tries left`, async () => {
      const page = await app({ flow: authenticatorFlow({ attemptsLeft: left }) });
      expect(page.describes(page.input('code'))).to.equal(hint);
    });
  }

  it('RTL-6 says how long it is locked, at the button that waits', async () => {
    const page = await app(locked());
    expect(page.said('alert')[0]).to.include('Too many wrong codes. For your safety');
    expect(page.describes(page.button('Verify'))).to.equal('You can try again in about 10 minutes.');
    page.fill({ code: '123456' });
    await page.press('Verify');
    expect(page.intents).to.deep.equal([]);
  });

  it('says so when codes no longer work, without an attempt too', async () => {
    const page = await app(disabled());
    expect(page.said('alert')[0]).to.include('This method no longer works');
    page.fill({ code: '123456' });
    await page.press('Verify');
    expect(page.intents).to.deep.equal([]);
  });

  it('has other advice for a used code than a screen that can send another', async () => {
    const page = await app({ problem: { code: 'code-used', input: 'code' } });
    expect(page.describes(page.input('code'))).to.include('Wait for the next one in your app');
  });

  for (const [label, action] of [
    ['Choose another method', 'choose-method'],
    ['Start over', 'cancel'],
  ] as const) {
    it(`leads away by “${label}”`, async () => {
      const page = await app();
      await page.press(label);
      expect(page.intents).to.deep.equal([{ action, inputs: {} }]);
    });
  }
});
