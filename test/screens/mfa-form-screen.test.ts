import { expect } from '@open-wc/testing';
import '../../src/screens/mfa-form-screen.ts';
import { formFlow, parkingFlow } from './flows.ts';
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

  it('asks for what is missing, each at its field, and sends nothing', async () => {
    const page = await show('mfa-form-screen', parking());
    await page.press('Keep my place');
    expect(page.intents).to.deep.equal([]);
    expect(page.describes(page.input('plate'))).to.equal('Enter your Licence plate.');
    expect(document.activeElement === page.input('plate')).to.equal(true);
    expect(page.input('covered').getAttribute('aria-invalid')).to.equal('false');
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
