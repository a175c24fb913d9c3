import { expect } from '@open-wc/testing';
import '../../src/screens/mfa-method-screen.ts';
import { wording } from '../../mocks/portals/onehealthport.wording.ts';
import { press } from '../support/keys.ts';
import { expectFocus } from '../fields/focus.ts';
import { methodFlow } from './flows.ts';
import { describeScreen } from './screen-suite.ts';
import { show } from './screen.ts';
import type { ScreenProperties } from './screen.ts';

const first = (): ScreenProperties => ({ flow: methodFlow('none'), messages: wording });

const choice = (properties: ScreenProperties = {}) =>
  show('mfa-method-screen', { ...first(), ...properties });

describe('<mfa-method-screen>', () => {
  describeScreen({
    tag: 'mfa-method-screen',
    first,
    states: {
      pending: () => ({ ...first(), pending: 'choose' }),
      'one not set up': () => ({ ...first(), flow: methodFlow() }),
      locked: () => ({ ...first(), flow: methodFlow('email') }),
      'the kit’s own words': () => ({ flow: methodFlow() }),
      'nothing chosen': () => ({
        ...first(),
        problem: { code: 'input-invalid', errors: { method: 'required' } },
      }),
    },
    stops: [
      'One Time Password',
      'What is this?',
      'Submit',
      'Start over',
      'FAQ',
      'OneHealthPort Support Desk',
    ],
  });

  it('OHP-2 offers both methods in the portal’s words, with an explanation and help', async () => {
    const { screen, text } = await choice();
    const options = [...screen.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    expect(options.map(({ value, labels }) => [value, labels![0]!.innerText])).to.deep.equal([
      ['email', 'One Time Password'],
      ['authenticator', 'Google Authenticator Token'],
    ]);
    expect(text).to.include('requires multi-factor authentication');
    expect(screen.querySelector('summary')!.innerText.trim()).to.equal('What is this?');
  });

  it('asks for the method that was chosen with the arrow keys', async () => {
    const page = await choice();
    page.find('input[value="email"]').focus();
    await press('ArrowDown');
    await press('Enter');
    expect(page.intents).to.deep.equal([{ action: 'choose', inputs: { method: 'authenticator' } }]);
  });

  it('A11Y-4 sends nothing until one is chosen: says so at the group, and takes the focus to it', async () => {
    const page = await choice();
    await page.press('Submit');
    expect(page.intents).to.deep.equal([]);
    const group = page.find('fieldset');
    expect(group.getAttribute('aria-invalid')).to.equal('true');
    expect(page.describes(group)).to.equal('Choose a method.');
    expectFocus(page.find('input[value="email"]'));
  });

  it('has the only method that can be used chosen already, and says why the other cannot', async () => {
    const page = await choice({ flow: methodFlow() });
    const app = page.find<HTMLInputElement>('input[value="authenticator"]');
    expect(app.disabled).to.equal(true);
    expect(page.describes(app)).to.equal('Not set up for your account.');
    await page.press('Submit');
    expect(page.intents).to.deep.equal([{ action: 'choose', inputs: { method: 'email' } }]);
  });

  it('says that a method is locked', async () => {
    const page = await choice({ flow: methodFlow('email') });
    expect(page.describes(page.find('input[value="email"]'))).to.include('after too many wrong codes');
  });

  it('says until when a method is locked, and what is recommended', async () => {
    const flow = methodFlow('email');
    flow.actions.choose!.inputs!.method!.options![1] = { value: 'authenticator', recommended: true };
    const page = await choice({ flow, messages: {} });
    expect(page.describes(page.find('input[value="email"]'))).to.match(
      /^Locked after too many wrong codes. You can use it again in (10:00|9:59)\.$/,
    );
    expect(page.find('[part~="tag"]').innerText).to.equal('Recommended');
  });

  it('words a method that only the portal knows', async () => {
    const flow = methodFlow('none');
    flow.actions.choose!.inputs!.method!.options!.push({ value: 'token', detail: '…42' });
    const page = await choice({ flow, messages: { ...wording, 'method.token': 'Security key' } });
    expect(page.find<HTMLInputElement>('input[value="token"]').labels![0]!.innerText).to.equal(
      'Security key …42',
    );
  });

  it('goes back without a method', async () => {
    const page = await choice();
    await page.press('Start over');
    expect(page.intents).to.deep.equal([{ action: 'cancel', inputs: {} }]);
  });

  it('sends nothing while it is pending', async () => {
    const page = await choice({ pending: 'choose', flow: methodFlow() });
    await page.press('Submit');
    await page.press('Start over');
    expect(page.intents).to.deep.equal([]);
  });
});
