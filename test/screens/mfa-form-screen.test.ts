import { expect } from '@open-wc/testing';
import '../../src/screens/mfa-form-screen.ts';
import { expectAccessible } from '../support/axe.ts';
import { type } from '../support/keys.ts';
import { expectFocus } from '../fields/focus.ts';
import { formFlow, parkingFlow, rulesFlow } from './flows.ts';
import { describeScreen } from './screen-suite.ts';
import { show } from './screen.ts';

const form = () => ({ flow: formFlow() });
const parking = () => ({ flow: parkingFlow() });

describe('<mfa-form-screen>', () => {
  describeScreen({
    tag: 'mfa-form-screen',
    first: form,
    states: {
      'a kind that no screen was made for': parking,
      'groups and rules': () => ({ flow: rulesFlow() }),
      refused: () => ({
        flow: formFlow(),
        problem: { code: 'input-invalid', errors: { email: 'taken', entrance: 'required' } },
      }),
    },
    stops: [
      'E-mail address',
      'Password',
      'Show password',
      'North',
      'Continue',
      'Back',
      'Frequently asked questions',
      'Contact support',
    ],
  });

  it('shows a kind of step that it never heard of, in the server’s words', async () => {
    const page = await show('mfa-form-screen', parking());
    expect(page.find('h1').innerText).to.equal('Where do you park?');
    const labels = [...page.screen.querySelectorAll('label')].map(({ textContent }) => textContent.trim());
    expect(labels).to.deep.equal(['Licence plate', 'Deck', 'A covered place']);
    page.fill({ plate: 'K9' });
    const deck = page.find<HTMLSelectElement>('select');
    deck.value = 'b';
    page.find<HTMLInputElement>('input[type="checkbox"]').click();
    await page.press('Keep my place');
    expect(page.intents).to.deep.equal([
      { action: 'park', inputs: { plate: 'K9', deck: 'b', covered: 'true' } },
    ]);
  });

  it('prefers the server’s words for a page of the kind `form` to what the kit says of any', async () => {
    const flow = formFlow();
    const [action = '', listed] = Object.entries(flow.actions).find(([, { inputs }]) => inputs) ?? [];
    const page = await show('mfa-form-screen', {
      flow: {
        ...flow,
        step: { kind: 'form', name: 'your-practice', label: 'Your practice' },
        actions: { [action]: { ...listed, label: 'Keep it' } },
      },
    });
    expect(page.find('h1').innerText).to.equal('Your practice');
    expect(page.find('[part~="submit"]').innerText).to.equal('Keep it');
  });

  it('asks for what is missing, each at its field, and sends nothing', async () => {
    const page = await show('mfa-form-screen', parking());
    await page.press('Keep my place');
    expect(page.intents).to.deep.equal([]);
    expect(page.describes(page.input('plate'))).to.equal('Enter your Licence plate.');
    expect(page.describes(page.find('select'))).to.equal('Choose one.');
    expect(page.input('covered').getAttribute('aria-invalid')).to.equal('false');
  });

  it('A11Y-4 lists two errors and more above the form, takes the focus there, and leads to each field', async () => {
    const page = await show('mfa-form-screen', parking());
    await page.press('Keep my place');
    const list = page.find('[part~="errors"]');
    expectFocus(list);
    expect(document.getElementById(list.getAttribute('aria-labelledby')!)!.innerText).to.equal(
      'Please check these fields:',
    );
    const links = [...list.querySelectorAll('a')];
    expect(links.map(({ innerText }) => innerText)).to.deep.equal([
      'Enter your Licence plate.',
      'Deck: Choose one.',
    ]);
    expect(links.map(({ hash }) => hash)).to.deep.equal([
      `#${page.input('plate').id}`,
      `#${page.find('select').id}`,
    ]);
    const { href } = location;
    links[1]!.click();
    expectFocus(page.find('select'));
    expect(location.href).to.equal(href);
    expect(page.said('alert')).to.deep.equal([]);
    await expectAccessible(page.screen);
  });

  it('A11Y-4 says one error at its field alone, and takes the focus there', async () => {
    const page = await show('mfa-form-screen', parking());
    page.find<HTMLSelectElement>('select').value = 'a';
    await page.press('Keep my place');
    expect(page.screen.querySelectorAll('[part~="errors"]').length).to.equal(0);
    expectFocus(page.input('plate'));
  });

  it('shows inputs of one group together, under its heading, and says which may be left out', async () => {
    const flow = rulesFlow();
    const page = await show('mfa-form-screen', { flow, messages: { 'group.access': 'How you sign in' } });
    const group = page.find('fieldset[part~="input-group"]');
    expect(group.querySelector('legend')!.innerText).to.equal('How you sign in');
    expect(
      [...group.querySelectorAll<HTMLInputElement>('input[name]')].map(({ name }) => name),
    ).to.deep.equal(['username', 'password']);
    expect(page.screen.querySelectorAll('[part~="input-group"]').length).to.equal(1);
    expect(page.input('fax').labels![0]!.innerText).to.equal('Fax (optional)');
    expect(page.input('terms').labels![0]!.innerText).to.equal('I agree');
  });

  it('PWD-1 shows what a password has to be, and what of it is met, as it is typed', async () => {
    const page = await show('mfa-form-screen', { flow: rulesFlow() });
    const rules = () =>
      [...page.find('mfa-password-field').querySelectorAll<HTMLElement>('[part~="rule"]')].map((rule) =>
        rule.innerText.trim(),
      );
    expect(rules()).to.deep.equal([
      'At least 8 characters',
      'Does not contain your User name',
      'Not one that many people use',
    ]);
    page.input('username').focus();
    await type('nora');
    page.input('password').focus();
    await type('nora');
    await page.screen.updateComplete;
    expect(rules()).to.deep.equal([
      'At least 8 characters (not met yet)',
      'Does not contain your User name (not met yet)',
      'Not one that many people use',
    ]);
    page.input('password').select();
    await type('long enough');
    await page.screen.updateComplete;
    expect(rules().slice(0, 2)).to.deep.equal([
      'At least 8 characters (met)',
      'Does not contain your User name (met)',
    ]);
  });

  for (const [name, error, sentence] of [
    ['password', 'min-length', 'Enter at least 8 characters.'],
    ['password', 'excludes', 'Choose one that does not contain your User name.'],
    ['password', 'not-common', 'Too many people use this one. Choose another.'],
    ['fax', 'digits', 'Enter 10 digits.'],
    ['username', 'taken', 'This User name is taken. Choose another.'],
    ['terms', 'required', 'Tick this to go on.'],
    ['fax', 'landline', 'This number takes no texts. Enter a mobile number.'],
    ['fax', 'extension', 'We can’t call a number with an extension. Enter one without.'],
  ] as const) {
    it(`words “${error}” at ${name}`, async () => {
      const problem = { code: 'input-invalid', errors: { [name]: error } };
      const page = await show('mfa-form-screen', { flow: rulesFlow(), problem });
      expect(page.find(`[id="${page.input(name).id}-error"]`).innerText).to.equal(sentence);
    });
  }

  it('warns of the end of the flow five minutes before it, and not earlier', async () => {
    const flow = { ...formFlow(), timing: { endsIn: 301 } };
    const page = await show('mfa-form-screen', { flow });
    expect(page.text).not.to.include('if you do nothing');
    await page.set({ flow: { ...formFlow(), timing: { endsIn: 300 } } });
    expect(page.text).to.match(/This ends in (5:00|4:59) if you do nothing/);
    expect(page.said('status')).to.include('This ends in 5 minutes if you do nothing, for your safety.');
  });

  it('goes to another page of its own with no secret of the one before', async () => {
    const page = await show('mfa-form-screen', form());
    page.fill({ password: 'Correct-Horse-7' });
    await page.set({ pending: 'continue' });
    await page.set({ pending: undefined, flow: formFlow('details') });
    expect(page.input('password').value).to.equal('Correct-Horse-7');
    await page.set({ flow: formFlow('practice', 2) });
    expect(page.input('password').value).to.equal('');
  });

  it('says which page it is, and takes the portal’s words for a step by its name', async () => {
    const messages = { 'step.details.title': 'Your practice', 'step.details.submit': 'Next' };
    const page = await show('mfa-form-screen', { ...form(), messages });
    expect(page.find('h1').innerText).to.equal('Your practice');
    expect(page.text).to.include('Step 1 of 2');
    expect(page.button('Next').type).to.equal('submit');
  });

  it('has the word of an error that it does not know in general', async () => {
    const page = await show('mfa-form-screen', {
      ...form(),
      problem: { code: 'input-invalid', errors: { email: 'no-such-rule' } },
    });
    expect(page.describes(page.input('email'))).to.equal('Check your E-mail address.');
  });

  it('empties a password that was refused with the page, and keeps the rest', async () => {
    const page = await show('mfa-form-screen', form());
    page.fill({ email: 'n@clinic.example', password: 'short' });
    await page.set({ problem: { code: 'input-invalid', errors: { password: 'min-length' } } });
    expect(page.input('password').value).to.equal('');
    expect(page.input('email').value).to.equal('n@clinic.example');
  });
});
