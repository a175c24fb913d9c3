import { expect } from '@open-wc/testing';
import '../../src/screens/mfa-sign-in-screen.ts';
import { wording } from '../../mocks/portals/onehealthport.wording.ts';
import { press, type } from '../support/keys.ts';
import { expectFocus } from '../fields/focus.ts';
import { emailInputs, signInStart, threeInputs } from './flows.ts';
import { describeScreen } from './screen-suite.ts';
import { show } from './screen.ts';
import type { ScreenProperties } from './screen.ts';

const jrao = { subscriberId: 'SUB100200', username: 'jrao001', password: 'Correct-Horse-7' };

const sent = [{ action: 'sign-in', inputs: jrao }];

const first = (): ScreenProperties => ({ flow: signInStart(), messages: wording });

const signIn = (properties: ScreenProperties = {}) =>
  show('mfa-sign-in-screen', { ...first(), ...properties });

const refused = { code: 'credentials-invalid', input: 'password' } as const;

describe('<mfa-sign-in-screen>', () => {
  describeScreen({
    tag: 'mfa-sign-in-screen',
    first,
    states: {
      pending: () => ({ ...first(), pending: 'sign-in' }),
      'another portal': () => ({ flow: signInStart(emailInputs) }),
      'an input missing': () => ({
        ...first(),
        problem: { code: 'input-invalid', errors: { subscriberId: 'required', username: 'invalid' } },
      }),
      'words longer than a line': () => ({
        flow: signInStart(),
        messages: {
          'sign-in.title': 'Krankenversicherungsdatenaustauschplattform',
          'input.subscriberId': 'Krankenversicherungsunternehmenszulassungsnummer',
        },
      }),
      refused: () => ({ ...first(), problem: refused }),
    },
    stops: [
      'Subscriber ID',
      'User Name',
      'Password',
      'Show password',
      'Login',
      "I'm not a OneHealthPort Subscriber but would like information on subscribing",
      'Forgot My Password',
      'Forgot My Subscriber ID',
    ],
  });

  it('OHP-1 asks for the three fields in order, in the portal’s words, with its note and its links', async () => {
    const { screen, text } = await signIn();
    const labels = [...screen.querySelectorAll<HTMLElement>('[part="label"]')];
    expect(labels.map(({ innerText }) => innerText)).to.deep.equal([
      'Subscriber ID',
      'User Name',
      'Password',
    ]);
    expect(text).to.include(
      'This login page requires that you have registered as a OneHealthPort Subscriber.',
    );
    const links = [...screen.querySelectorAll<HTMLAnchorElement>('[part~="links"] a')];
    expect(links.map(({ innerText, pathname }) => [innerText, pathname])).to.deep.equal([
      [wording['link.subscribe'], '/onehealthport/pages/subscribe'],
      [wording['link.forgot-password'], '/onehealthport/pages/forgot-password'],
      [wording['link.forgot-subscriber-id'], '/onehealthport/pages/forgot-subscriber-id'],
    ]);
  });

  it('OHP-1 takes its fields from the wire: an e-mail address and a password need no code', async () => {
    const { screen, text } = await show('mfa-sign-in-screen', { flow: signInStart(emailInputs) });
    const inputs = [...screen.querySelectorAll<HTMLInputElement>('input[name]')];
    expect(inputs.map(({ name, autocomplete }) => [name, autocomplete])).to.deep.equal([
      ['email', 'email'],
      ['password', 'current-password'],
    ]);
    expect(text).to.include('E-mail address');
  });

  it('labels an input that nobody has words for by its name, in its error too', async () => {
    const inputs = { clinicNumber: { type: 'text', required: true }, ...emailInputs } as const;
    const page = await show('mfa-sign-in-screen', { flow: signInStart(inputs) });
    expect(page.input('clinicNumber').labels![0]!.innerText).to.equal('clinicNumber');
    await page.press('Sign in');
    expect(page.describes(page.input('clinicNumber'))).to.equal('Enter your clinicNumber.');
    expect(page.describes(page.input('email'))).to.equal('Enter your E-mail address.');
  });

  it('AF-2 tells what each field is, with ids and names of its own', async () => {
    const { screen } = await signIn();
    const inputs = [...document.querySelectorAll<HTMLInputElement>('form input[autocomplete]')];
    expect(inputs.map(({ autocomplete }) => autocomplete)).to.deep.equal([
      'on',
      'username webauthn',
      'current-password',
    ]);
    expect(new Set(inputs.map(({ id }) => id)).size).to.equal(3);
    expect(new Set(inputs.map(({ form }) => form)).size).to.equal(1);
    expect(screen.querySelectorAll('[maxlength]').length).to.equal(0);
  });

  it('asks for what was typed, by keyboard alone', async () => {
    const { screen, intents, input } = await signIn().then((page) => ({
      screen: page.screen,
      intents: page.intents,
      input: (name: string) => page.input(name),
    }));
    input('subscriberId').focus();
    await type(jrao.subscriberId);
    await press('Tab');
    await type(jrao.username);
    await press('Tab');
    await type(jrao.password);
    await press('Enter');
    await screen.updateComplete;
    expect(intents).to.deep.equal(sent);
  });

  it('AF-1 reads the form at submit: what an extension filled in without an event is sent', async () => {
    const page = await signIn();
    page.fill(jrao);
    await page.press('Login');
    expect(page.intents).to.deep.equal(sent);
  });

  it('trims what is no secret, and nothing off a password', async () => {
    const page = await signIn();
    page.fill({ subscriberId: ' SUB100200\u00a0', username: 'jrao001 ', password: ' two spaces ' });
    await page.press('Login');
    expect(page.intents).to.deep.equal([
      { action: 'sign-in', inputs: { ...jrao, password: ' two spaces ' } },
    ]);
  });

  it('A11Y-4 finds what is missing before anything is sent, and takes the focus to the first of it', async () => {
    const page = await signIn();
    page.fill({ subscriberId: 'SUB100200', username: '   ' });
    await page.press('Login');
    expect(page.intents).to.deep.equal([]);
    expectFocus(page.input('username'));
    for (const [name, invalid] of [
      ['subscriberId', 'false'],
      ['username', 'true'],
      ['password', 'true'],
    ] as const) {
      expect(page.input(name).getAttribute('aria-invalid'), name).to.equal(invalid);
    }
    expect(page.describes(page.input('username'))).to.equal('Enter your User Name.');
    expect(page.describes(page.input('password'))).to.equal('Enter your Password.');
    expect(page.input('subscriberId').value).to.equal('SUB100200');
  });

  it('takes what it found back once all is there', async () => {
    const page = await signIn();
    await page.press('Login');
    page.fill(jrao);
    await page.press('Login');
    expect(page.intents).to.deep.equal(sent);
    expect(page.screen.querySelectorAll('[aria-invalid="true"]').length).to.equal(0);
  });

  it('finds the same thing missing again, and takes the focus there again', async () => {
    const page = await signIn();
    await page.press('Login');
    page.input('password').focus();
    await page.press('Login');
    expectFocus(page.input('subscriberId'));
  });

  it('does not ask for what the server does not require', async () => {
    const page = await signIn({ flow: signInStart({ ...threeInputs, subscriberId: { type: 'text' } }) });
    page.fill({ ...jrao, subscriberId: '' });
    await page.press('Login');
    const { username, password } = jrao;
    expect(page.intents).to.deep.equal([{ action: 'sign-in', inputs: { username, password } }]);
  });

  for (const how of ['hidden', 'shown']) {
    it(`PWD-3 empties a refused password, ${how} or not, and keeps the rest`, async () => {
      const page = await signIn();
      page.fill(jrao);
      await page.press('Login');
      await page.set({ pending: 'sign-in' });
      if (how === 'shown') page.find<HTMLInputElement>('[part~="toggle"] input').click();
      await page.screen.updateComplete;
      await page.set({ pending: undefined, problem: refused });
      expect(page.input('password').value).to.equal('');
      expect(page.input('subscriberId').value).to.equal('SUB100200');
      expect(page.input('username').value).to.equal('jrao001');
      expectFocus(page.input('password'));
      expect(page.input('password').getAttribute('aria-invalid')).to.equal('true');
      expect(page.describes(page.input('password'))).to.include('That does not match what we have on file');
    });
  }

  it('says once what was refused: not above the form and again at the field', async () => {
    const page = await signIn({ problem: refused });
    expect(page.said('alert')).to.deep.equal([]);
    expect(page.text.split('That does not match').length).to.equal(2);
  });

  it('keeps the password when it was not the password', async () => {
    const page = await signIn();
    page.fill(jrao);
    await page.set({ problem: { code: 'network' } });
    expect(page.input('password').value).to.equal(jrao.password);
    expect(page.said('alert')[0]).to.include('We can’t reach the server');
  });

  it('says that what was typed is still here only where something was', async () => {
    const untouched = await signIn({ problem: { code: 'network' } });
    expect(untouched.said('alert')[0]).not.to.include('still here');
    const typed = await signIn();
    typed.fill({ username: 'jrao001' });
    for (const code of ['network', 'timeout']) {
      await typed.set({ problem: { code } });
      expect(typed.said('alert')[0], code).to.include('What you typed is still here.');
    }
    await typed.set({ problem: { code: 'server-error' } });
    expect(typed.said('alert')[0]).not.to.include('still here');
  });

  it('words what the server found wrong at each input', async () => {
    const page = await signIn({ problem: { code: 'input-invalid', errors: { subscriberId: 'invalid' } } });
    expect(page.describes(page.input('subscriberId'))).to.equal('Check your Subscriber ID.');
    expect(page.said('alert')).to.deep.equal([]);
  });

  it('sends nothing while it is pending: one press, one request', async () => {
    const page = await signIn();
    page.fill(jrao);
    await page.press('Login');
    await page.set({ pending: 'sign-in' });
    await page.press('Login');
    page.input('password').focus();
    await press('Enter');
    expect(page.intents).to.deep.equal(sent);
    expect(page.screen.ariaBusy).to.equal('true');
    expect(page.button('Login').getAttribute('aria-disabled')).to.equal('true');
    expect(page.input('password').value).to.equal(jrao.password);
  });

  it('sends nothing for an action that is not listed', async () => {
    const page = await signIn();
    page.fill(jrao);
    const flow = { ...signInStart(), actions: {} };
    await page.set({ flow });
    await page.press('Login');
    expect(page.intents).to.deep.equal([]);
  });

  it('starts with what was typed before a reload, and never with a password', async () => {
    const page = await signIn({ draft: jrao });
    expect(page.input('subscriberId').value).to.equal('SUB100200');
    expect(page.input('username').value).to.equal('jrao001');
    expect(page.input('password').value).to.equal('');
  });

  it('submits no form that stands around it', async () => {
    const page = await signIn();
    const outer = document.createElement('div');
    let heard = 0;
    outer.addEventListener('submit', () => heard++);
    page.container.append(outer);
    outer.append(page.screen);
    page.fill(jrao);
    await page.press('Login');
    expect(heard).to.equal(0);
    expect(page.intents).to.deep.equal(sent);
  });

  it('uses POST in a page without script: nothing that is typed could reach an address', async () => {
    const { screen } = await signIn();
    expect(screen.querySelector('form')!.method).to.equal('post');
  });
});
