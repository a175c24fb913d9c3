import { expect } from '@open-wc/testing';
import '../../src/screens/mfa-code-screen.ts';
import { wording } from '../../mocks/portals/onehealthport.wording.ts';
import { paste, press, type } from '../support/keys.ts';
import { expectFocus } from '../fields/focus.ts';
import { codeFlow } from './flows.ts';
import type { Option } from '../../src/wire/index.ts';
import type { CodeOptions } from './flows.ts';
import { describeScreen } from './screen-suite.ts';
import { show } from './screen.ts';
import type { ScreenProperties } from './screen.ts';

const first = (): ScreenProperties => ({ flow: codeFlow(), messages: wording });
const with_ = (options: CodeOptions) => (): ScreenProperties => ({ ...first(), flow: codeFlow(options) });
const sent = with_({ sent: true });
const locked = with_({
  sent: true,
  held: { reason: 'locked', for: 600 },
  barred: { reason: 'locked', for: 600 },
  timing: { attemptsLeft: 0 },
});
const disabled = with_({
  sent: true,
  held: { reason: 'disabled' },
  barred: { reason: 'disabled' },
  timing: { attemptsLeft: 0 },
});
const spent = with_({ sent: true, held: { reason: 'spent', for: 400 }, timing: { sendsLeft: 0 } });
const late = with_({ sent: true, held: undefined, timing: { expiresIn: 480 } });
const expired = with_({ sent: true, timing: { expiresIn: 0 } });

const code = (properties: ScreenProperties = {}) => show('mfa-code-screen', { ...first(), ...properties });

const verified = (typed: string) => [{ action: 'verify', inputs: { code: typed } }];

describe('<mfa-code-screen>', () => {
  describeScreen({
    tag: 'mfa-code-screen',
    first,
    states: {
      pending: () => ({ ...first(), pending: 'send' }),
      held: sent,
      late,
      expired,
      'few tries left': with_({ sent: true, timing: { attemptsLeft: 2 } }),
      wrong: () => ({ ...sent(), problem: { code: 'code-wrong' } }),
      locked,
      disabled,
      spent,
      'the kit’s own words': () => ({ flow: codeFlow({ sent: true }) }),
    },
    withProblem: { 'code-locked': locked, 'code-disabled': disabled },
    stops: [
      'Email j**r@onehealthport.example',
      'What is this?',
      'Send',
      'Verification code',
      'Verify',
      'Choose another method',
      'Start over',
      'FAQ',
      'OneHealthPort Support Desk',
    ],
  });

  it('RTL-6 says that codes are locked, and not what is wrong with the last one, where another window has met the lock', async () => {
    const page = await code({ ...locked(), problem: { code: 'code-wrong', input: 'code' } });
    expect(page.text).to.include('Too many wrong codes');
    expect(page.describes(page.input('code'))).not.to.include('This code');
    expect(page.input('code').getAttribute('aria-invalid')).to.equal('false');
  });

  it('OHP-3 has two parts, each with its heading: where the code goes, and where it is entered', async () => {
    const flow = codeFlow();
    flow.links!.unshift({ rel: 'update-personal-information', href: '/onehealthport/pages/personal' });
    const { screen } = await code({ flow });
    const parts = [...screen.querySelectorAll<HTMLElement>('section')].map((section) => ({
      heading: document.getElementById(section.getAttribute('aria-labelledby')!)!.innerText,
      buttons: [...section.querySelectorAll('button')].map(({ innerText }) => innerText.trim()),
      links: [...section.querySelectorAll('a')].map(({ innerText }) => innerText.trim()),
    }));
    expect(parts).to.deep.equal([
      {
        heading: 'Verification Code Delivery Method',
        buttons: ['Send'],
        links: ['Update Personal Information'],
      },
      { heading: 'Enter Verification Code', buttons: ['Verify'], links: [] },
    ]);
    const radio = screen.querySelector<HTMLInputElement>('input[type="radio"]')!;
    expect(radio.labels![0]!.innerText).to.equal('Email j**r@onehealthport.example');
    expect(radio.checked).to.equal(true);
  });

  it('asks for a code on the channel that is chosen', async () => {
    const page = await code();
    await page.press('Send');
    expect(page.intents).to.deep.equal([{ action: 'send', inputs: { channel: 'email' } }]);
  });

  it('OHP-4 says that the code was sent without leaving, and takes the focus to the field', async () => {
    const page = await code();
    page.button('Send').focus();
    await page.press('Send');
    await page.set({ pending: 'send' });
    await page.set({ pending: undefined, ...sent() });
    expect(page.said('status')).to.include('One-time password successfully sent');
    expectFocus(page.input('code'));
  });

  it('A11Y-3 leaves the focus at Send when another was sent, and says so in a status', async () => {
    const page = await code(late());
    page.find<HTMLDetailsElement>('details[part~="disclosure"]').open = true;
    const button = page.button('Send');
    button.focus();
    await page.press('Send');
    await page.set({ pending: 'resend' });
    expect(page.said('status')).to.deep.equal([]);
    await page.set({ pending: undefined, ...sent() });
    expect(page.intents).to.deep.equal([{ action: 'resend', inputs: { channel: 'email' } }]);
    expect(page.said('status')).to.deep.equal(['One-time password successfully sent']);
    expectFocus(button);
    expect(page.button('Send') === button).to.equal(true);
  });

  it('A11Y-3 OHP-5 holds Send in the open: it can be reached, says the wait and the reason, and sends nothing', async () => {
    const page = await code(sent());
    const button = page.button('Send');
    expect(button.disabled).to.equal(false);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(page.describes(button)).to.equal('You can send another code in about 2 minutes.');
    expect(page.text).to.match(/You can send another code in (2:00|1:59)\./);
    page.find<HTMLDetailsElement>('details[part~="disclosure"]').open = true;
    expect(page.text).to.include('It could take up to two minutes to receive the e-mail');
    button.focus();
    expectFocus(button);
    await press('Enter');
    await page.press('Send');
    expect(page.intents).to.deep.equal([]);
  });

  it('keeps a code that is typed while another is sent', async () => {
    const page = await code(late());
    page.find<HTMLDetailsElement>('details[part~="disclosure"]').open = true;
    page.input('code').focus();
    await type('123');
    await page.press('Send');
    await page.set({ pending: 'resend' });
    await page.set({ pending: undefined, ...sent() });
    expect(page.input('code').value).to.equal('123');
  });

  for (const pasted of ['123 456', '123-456', '#123456']) {
    it(`OTP-10 sends 123456 for a pasted “${pasted}”`, async () => {
      const page = await code(sent());
      page.input('code').focus();
      await paste(pasted);
      await press('Enter');
      expect(page.intents).to.deep.equal(verified('123456'));
    });
  }

  it('OTP-1 sends a code as text, with its zeros', async () => {
    const page = await code(sent());
    page.fill({ code: '000042' });
    await page.press('Verify');
    expect(page.intents).to.deep.equal(verified('000042'));
  });

  const refused: readonly [typed: string, sentence: string][] = [
    ['', 'Enter the code.'],
    ['  - ', 'Enter the code.'],
    ['12345', 'The code has 6 digits. Check what you entered.'],
    ['1234567', 'The code has 6 digits. Check what you entered.'],
    ['12a456', 'The code has 6 digits. Check what you entered.'],
    ['١٢٣٤٥٦', 'The code has 6 digits. Check what you entered.'],
  ];
  for (const [typed, sentence] of refused) {
    it(`A11Y-4 spends no try on ${JSON.stringify(typed)}: says so, keeps it, and goes there`, async () => {
      const page = await code(sent());
      page.fill({ code: typed });
      await page.press('Verify');
      expect(page.intents).to.deep.equal([]);
      expect(page.describes(page.input('code'))).to.equal(sentence);
      expect(page.input('code').getAttribute('aria-invalid')).to.equal('true');
      expect(page.input('code').value).to.equal(typed);
      expectFocus(page.input('code'));
    });
  }

  it('takes a code of the length that the step says', async () => {
    const flow = codeFlow({ sent: true, length: 10 });
    const page = await code({ flow });
    page.fill({ code: '0123456789' });
    await page.press('Verify');
    expect(page.intents).to.deep.equal(verified('0123456789'));
  });

  it('says that a code must be sent first, at the field', async () => {
    const page = await code();
    page.fill({ code: '123456' });
    await page.press('Verify');
    expect(page.intents).to.deep.equal([]);
    expect(page.describes(page.input('code'))).to.equal('Send a code first, then enter it here.');
  });

  for (const problem of ['code-wrong', 'code-expired', 'code-replaced', 'code-used']) {
    it(`OHP-7 A11Y-4 “${problem}” is said at the field, which is emptied and has the focus`, async () => {
      const page = await code(sent());
      page.fill({ code: '123456' });
      await page.press('Verify');
      await page.set({ pending: 'verify' });
      await page.set({ pending: undefined, ...sent(), problem: { code: problem, input: 'code' } });
      const input = page.input('code');
      expect(page.describes(input)).to.not.equal('');
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      expect(input.value).to.equal('');
      expectFocus(input);
      expect(page.said('alert')).to.deep.equal([]);
      expect(page.find<HTMLInputElement>('input[type="radio"]').checked).to.equal(true);
    });
  }

  it('words each of wrong, expired, replaced, used, locked and disabled by itself', async () => {
    const sentences = new Set<string>();
    for (const problem of ['code-wrong', 'code-expired', 'code-replaced', 'code-used']) {
      const page = await code({ ...sent(), problem: { code: problem, input: 'code' } });
      sentences.add(page.describes(page.input('code')));
    }
    for (const barred of [locked, disabled]) sentences.add((await code(barred())).said('alert').join());
    expect(sentences.size).to.equal(6);
    expect([...sentences].every(Boolean)).to.equal(true);
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
      const page = await code(with_({ sent: true, timing: { attemptsLeft: left } })());
      expect(page.describes(page.input('code'))).to.equal(hint);
    });
  }

  it('RTL-6 says the lock and how long it lasts, at both buttons, and neither sends', async () => {
    const page = await code(locked());
    expect(page.said('alert')[0]).to.include('Too many wrong codes. For your safety');
    for (const label of ['Send', 'Verify']) {
      expect(page.describes(page.button(label)), label).to.equal('You can try again in about 10 minutes.');
      page.fill({ code: '123456' });
      await page.press(label);
    }
    expect(page.intents).to.deep.equal([]);
    expect(page.text).not.to.include('press Send again');
  });

  it('says that codes no longer work, without an attempt too, and promises no other', async () => {
    const page = await code(disabled());
    expect(page.said('alert')[0]).to.include('This method no longer works');
    expect(page.text).not.to.include('press Send again');
    page.fill({ code: '123456' });
    await page.press('Verify');
    await page.press('Send');
    expect(page.intents).to.deep.equal([]);
  });

  it('RTL-1 says that no more can be sent, and how long', async () => {
    const page = await code(spent());
    expect(page.describes(page.button('Send'))).to.match(
      /^No more codes can be sent for now. Please wait 7 minutes/,
    );
    expect(page.text).to.match(/No more codes can be sent for now. Please wait 6:(40|39)/);
    await page.press('Send');
    expect(page.intents).to.deep.equal([]);
  });

  it('labels both its forms before the first code, and after', async () => {
    for (const [properties, names] of [
      [first(), ['Verification Code Delivery Method', 'Enter Verification Code']],
      [sent(), ['Enter Verification Code', 'No code yet?']],
    ] as const) {
      const { screen } = await code(properties);
      const labels = [...screen.querySelectorAll('form')].map((form) =>
        document.getElementById(form.getAttribute('aria-labelledby')!)!.textContent.trim(),
      );
      expect(labels).to.deep.equal(names);
    }
  });

  for (const [state, properties, label, why] of [
    ['held', sent(), 'Send', 'You can send another code in about 2 minutes.'],
    [
      'spent',
      spent(),
      'Send',
      'No more codes can be sent for now. Please wait 7 minutes, or choose another method.',
    ],
    ['locked', locked(), 'Verify', 'You can try again in about 10 minutes.'],
    [
      'disabled',
      disabled(),
      'Verify',
      'No longer works, after too many wrong codes. Please contact support.',
    ],
  ] as const) {
    it(`A11Y-3 says why when a button is pressed that is ${state}, politely and once`, async () => {
      const page = await code(properties);
      const before = page.said('status').filter((said) => said === why);
      expect(before).to.deep.equal([]);
      await page.press(label);
      await page.press(label);
      expect(page.said('status').filter((said) => said === why)).to.deep.equal([why]);
      expect(page.intents).to.deep.equal([]);
      await page.set({ pending: 'cancel' });
      expect(page.said('status')).not.to.include(why);
    });
  }

  it('A11Y-2 says a lock politely that came with no press, and with a press leaves it to the focus', async () => {
    const sentence = 'Too many wrong codes. For your safety, codes can’t be entered for a while.';
    const unasked = await code(locked());
    expect(unasked.said('status')).to.deep.equal([sentence]);
    const asked = await code(sent());
    await asked.set({ ...locked(), problem: { code: 'code-locked', retryAfter: 600 } });
    expect(asked.said('status')).to.deep.equal([]);
    expectFocus(asked.find('h1 + mfa-alert p'));
    // While another answer is awaited the problem is gone and the lock is not: that is no news.
    await asked.set({ pending: 'choose-method', problem: undefined });
    await asked.set({ pending: undefined });
    expect(asked.said('status')).to.deep.equal([]);
    expect(asked.text).to.include(sentence);
  });

  it('A11Y-2 has no live region around the alert that the focus goes to, which would say it twice', async () => {
    const page = await code(sent());
    await page.set({ problem: { code: 'network' } });
    const alert = page.find('h1 + mfa-alert');
    expectFocus(alert.querySelector('p'));
    expect(alert.closest('[role="alert"], [role="status"], [aria-live]') === null).to.equal(true);
  });

  it('says once that a code was sent: neither a lost answer nor a reload of the same brings it back', async () => {
    const page = await code();
    await page.set({ pending: 'send' });
    const flow = codeFlow({ sent: true });
    await page.set({ pending: undefined, flow });
    expect(page.said('status')).to.deep.equal(['One-time password successfully sent']);
    await page.set({ pending: 'verify' });
    await page.set({ pending: undefined, problem: { code: 'network' } });
    await page.set({ pending: 'verify', problem: undefined });
    expect(page.said('status')).to.deep.equal([]);
    await page.set({ pending: undefined });
    expect(page.said('status')).to.deep.equal([]);
    await page.set({ flow: { ...flow } });
    expect(page.said('status')).to.deep.equal([]);
  });

  it('says once that the code has expired, by the clock or by an answer', async () => {
    const sentence = 'The code has expired. Send a new one.';
    const page = await code(expired());
    const alert = page.find('section mfa-alert[role="alert"]');
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(alert.innerText.trim()));
    observer.observe(alert, { childList: true, subtree: true, characterData: true });
    expect(alert.innerText.trim()).to.equal(sentence);
    await page.set({ pending: 'verify' });
    await page.set({ pending: undefined, problem: { code: 'network' } });
    await page.set({ pending: 'verify', problem: undefined });
    expect(said).to.deep.equal([]);
    await page.set({ pending: undefined, problem: { code: 'code-expired', input: 'code' } });
    expect(page.describes(page.input('code'))).to.include('This code has expired');
    await page.press('Verify');
    await page.set({ pending: 'verify', problem: undefined });
    await page.set({ pending: undefined });
    observer.disconnect();
    expect(said.filter(Boolean)).to.deep.equal([]);
  });

  it('keeps a code that was typed when the network fails, and when another window changed the flow', async () => {
    const page = await code(sent());
    page.fill({ code: '123456' });
    await page.set({ problem: { code: 'network' } });
    await page.set({ problem: undefined, flow: codeFlow({ sent: true }) });
    expect(page.input('code').value).to.equal('123456');
  });

  it('starts another step of its kind with no code of the one before', async () => {
    const page = await code(sent());
    page.fill({ code: '123456' });
    const flow = codeFlow({ sent: true });
    await page.set({ flow: { ...flow, step: { ...flow.step, name: 'verify-phone' } } });
    expect(page.input('code').value).to.equal('');
    expect(page.find('h1').innerText).to.equal('Confirm your phone number');
  });

  it('calls again where it called, and says what to listen for', async () => {
    const page = await code({
      flow: codeFlow({ sent: true, held: undefined, channel: 'call' }),
      messages: {},
    });
    expect(page.text).to.include('We are calling ··· 0142. The voice says the code twice.');
    expect(page.text).to.include('lets unknown callers through');
    expect(page.text).not.to.include('Allow mail');
    await page.press('Call me again');
    expect(page.intents).to.deep.equal([{ action: 'resend', inputs: { channel: 'call' } }]);
  });

  it('says of a channel that is held why, and until when', async () => {
    const others: Option[] = [{ value: 'call', held: { reason: 'spent', for: 90 } }];
    const page = await code({ flow: codeFlow({ channel: 'text', others }), messages: {} });
    const call = page.find<HTMLInputElement>('input[value="call"]');
    expect(call.disabled).to.equal(true);
    expect(page.describes(call)).to.match(/^Used too often for now. You can use it again in 1:(30|29)\.$/);
  });

  it('says what an answer that was lost had said, when the page is loaded again', async () => {
    const flow = codeFlow({ sent: true, notices: [{ code: 'code-wrong', level: 'error', input: 'code' }] });
    const page = await code({ flow });
    expect(page.describes(page.input('code'))).to.include('This code is not right');
  });

  for (const [label, action] of [
    ['Choose another method', 'choose-method'],
    ['Start over', 'cancel'],
  ] as const) {
    it(`leads away by “${label}”, but not while something is under way`, async () => {
      const page = await code({ pending: 'send' });
      await page.press(label);
      expect(page.intents).to.deep.equal([]);
      await page.set({ pending: undefined });
      await page.press(label);
      expect(page.intents).to.deep.equal([{ action, inputs: {} }]);
    });
  }

  it('OTP-11 keeps a code neither in an address nor in an attribute', async () => {
    const page = await code(sent());
    page.input('code').focus();
    await type('424242');
    await press('Enter');
    expect(page.screen.outerHTML).not.to.include('424242');
    expect(location.href).not.to.include('424242');
  });
});
