import { expect } from '@open-wc/testing';
import { paste, press, type } from '../support/keys.ts';
import type { Page } from '../support/page.ts';
import { jrao, openFlow, useBackend, wrong } from '../support/portal.ts';

/** Goes on by Tab until that has the focus. */
async function tabTo(page: Page, wanted: () => Element): Promise<void> {
  for (let presses = 0; page.focused !== wanted(); presses++) {
    if (presses > 15) throw new Error(`Tab does not reach ${wanted().outerHTML}`);
    await press('Tab');
  }
}

const focusOn = (page: Page, wanted: () => Element) =>
  page.settle(() => page.focused === wanted(), 'focus is elsewhere');

/** What stands before the form on a portal's page: from here Tab goes into it. */
function startBefore({ flow }: Page): void {
  const skip = document.createElement('button');
  skip.textContent = 'Menu';
  flow.before(skip);
  skip.focus();
}

/** By keys alone, from the first field to where a code was sent. */
async function keysToCode(page: Page): Promise<void> {
  startBefore(page);
  await press('Tab');
  await type(jrao.subscriberId);
  await tabTo(page, () => page.input('username'));
  await type(jrao.username);
  await tabTo(page, () => page.input('password'));
  await type(jrao.password);
  await press('Enter');

  await page.until('mfa-method-screen input');
  await focusOn(page, () => page.find('h1'));
  await tabTo(page, () => page.input('method'));
  await press('Enter');

  await page.until('mfa-code-screen input');
  await focusOn(page, () => page.find('h1'));
  await tabTo(page, () => page.button('Send'));
  await press('Enter');
  await page.says('One-time password successfully sent');
  await focusOn(page, () => page.input('code'));
}

describe('signing in by keyboard alone', () => {
  const mock = useBackend();

  it('OHP-4 A11Y-5 goes from the first field over the method to the code, typed, to the application', async () => {
    const { page, completed } = await openFlow();
    await keysToCode(page);
    await type(await mock.lastCode());
    await press('Enter');
    await page.until('mfa-done-screen h1');
    expect(completed).to.have.lengthOf(1);
    expect(await mock.outbox()).to.have.lengthOf(1);
  });

  for (const [name, written] of [
    ['123-456', (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`],
    ['123 456', (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
    ['#123456', (code: string) => `#${code}`],
  ] as const) {
    it(`OTP-10 takes a code that is pasted as ${name}`, async () => {
      const { page, completed } = await openFlow();
      await page.toCode(jrao);
      await page.send();
      await focusOn(page, () => page.input('code'));
      const pasted = written(await mock.lastCode());
      await paste(pasted);
      expect(page.input('code').value).to.equal(pasted);
      await press('Enter');
      await page.until('mfa-done-screen h1');
      expect(completed).to.have.lengthOf(1);
    });
  }

  it('A11Y-1 submits nothing by itself at the last digit', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    await page.send();
    await focusOn(page, () => page.input('code'));
    let submits = 0;
    page.flow.addEventListener('submit', () => submits++, { capture: true });
    await type(wrong(await mock.lastCode()));
    expect(page.input('code').value).to.have.lengthOf(6);
    expect(submits).to.equal(0);
    await page.outcome(() => void press('Enter'));
    expect(submits).to.equal(1);
  });

  it('A11Y-5 takes no focus when it is first shown, and leaves the title of the page alone', async () => {
    const title = document.title;
    const { page } = await openFlow();
    expect(document.activeElement?.localName).to.equal('body');
    expect(page.title).to.equal('Log in to OneHealthPort');
    expect(document.title).to.equal(title);
  });

  it('A11Y-5 goes to the new heading at each step, and the title of the page says where', async () => {
    const title = document.title;
    const { page, flow } = await openFlow();
    await page.signIn(jrao);
    await focusOn(page, () => page.find('h1'));
    expect(page.find('h1').tabIndex).to.equal(-1);
    expect(document.title).to.equal(`Choose an authentication method – ${title}`);
    await page.chooseMethod('email');
    await focusOn(page, () => page.find('mfa-code-screen h1'));
    expect(document.title).to.equal(`Multi-Factor Authentication – ${title}`);
    flow.remove();
    expect(document.title).to.equal(title);
  });

  it('A11Y-3 keeps the focus at the button when another code is sent, and says so', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    await page.send();
    const send = page.button('Send');
    expect(send.disabled, 'it can be reached while it is held').to.equal(false);
    expect(send.ariaDisabled).to.equal('true');
    const wait = page.find(`[id="${send.getAttribute('aria-describedby')}"]`);
    expect(wait.textContent).to.equal('You can send another code in about 2 minutes.');

    const status = page.find('mfa-alert[role="status"]:not([part])');
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(status.textContent.trim()));
    observer.observe(status, { childList: true, subtree: true, characterData: true });
    await mock.advance(121);
    page.wake();
    await page.settle(() => page.isOpen('Send'), 'Send is still held');
    send.focus();
    await press('Enter');
    await page.settle(() => !page.isOpen('Send') && page.isOpen('Verify'), 'nothing was sent');
    observer.disconnect();
    expect(await mock.outbox()).to.have.lengthOf(2);
    expect(page.focused === send, 'focus is elsewhere').to.equal(true);
    expect(status.textContent.trim()).to.equal('One-time password successfully sent');
    expect(said, 'heard of only if the region changes').to.include('One-time password successfully sent');
  });

  it('A11Y-4 says what is wrong at the field, and goes there', async () => {
    const title = document.title;
    const { page } = await openFlow();
    await page.toCode(jrao);
    await page.send();
    await page.verify(wrong(await mock.lastCode()));
    const input = page.input('code');
    await focusOn(page, () => input);
    expect(input.ariaInvalid).to.equal('true');
    const described = input.getAttribute('aria-describedby')!.split(' ');
    const root = input.getRootNode() as Document;
    const texts = described.map((id) => root.getElementById(id)?.innerText);
    expect(texts).to.include('This code is not right. Check the digits and try again.');
    expect(document.title).to.equal(`Error: Multi-Factor Authentication – ${title}`);
    await page.verify(await mock.lastCode());
    expect(document.title).to.equal(`You are signed in – ${title}`);
  });

  it('A11Y-4 goes to the first field that is missing', async () => {
    const { page } = await openFlow();
    page.fill({ subscriberId: 'SUB100200' });
    page.press('Login');
    await focusOn(page, () => page.input('username'));
    expect(page.error).to.equal('Enter your User Name. Enter your Password.');
    expect(page.input('subscriberId').ariaInvalid).to.equal('false');
    expect(document.title).to.match(/^Error: /);
  });

  it('A11Y-4 goes to what is said above the form when no field can mend it', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    await mock.faults({ match: 'actions/send', status: 503, times: 3 });
    page.press('Send');
    await page.fails('not available right now');
    await focusOn(page, () => page.find('mfa-alert [part~="error"]'));
  });
});
