import { expect } from '@open-wc/testing';
import type { Page } from '../support/page.ts';
import { agarcia, jrao, openFlow, useBackend, wrong } from '../support/portal.ts';

const links = (page: Page) =>
  page.all<HTMLAnchorElement>('a[part="link"]').map(({ innerText, pathname }) => [innerText, pathname]);

const mfaLinks = [
  ['About Multi-Factor Authentication', '/onehealthport/pages/mfa'],
  ['FAQ', '/onehealthport/pages/faq'],
  ['OneHealthPort Support Desk', '/onehealthport/pages/support'],
];

describe('signing in at onehealthport with an e-mailed code', () => {
  const mock = useBackend();

  it('OHP-1 asks for three fields, and says who may sign in and what to do otherwise', async () => {
    const { page } = await openFlow();
    expect(page.all('[part="label"]').map(({ innerText }) => innerText)).to.deep.equal([
      'Subscriber ID',
      'User Name',
      'Password',
    ]);
    expect(page.button('Login').type).to.equal('submit');
    expect(page.text).to.contain('requires that you have registered as a OneHealthPort Subscriber');
    expect(links(page)).to.deep.equal([
      [
        "I'm not a OneHealthPort Subscriber but would like information on subscribing",
        '/onehealthport/pages/subscribe',
      ],
      ['Forgot My Password', '/onehealthport/pages/forgot-password'],
      ['Forgot My Subscriber ID', '/onehealthport/pages/forgot-subscriber-id'],
      // WCAG 3.2.6: help stands at the same place on each screen, the first one included.
      ['OneHealthPort Support Desk', '/onehealthport/pages/support'],
    ]);
  });

  it('OHP-2 asks for a method, explained, where the application requires it', async () => {
    const { page } = await openFlow();
    await page.signIn(agarcia);
    expect(page.title).to.equal('Choose an authentication method');
    expect(page.text).to.contain('requires multi-factor authentication');
    expect(page.all('[part~="option"] > label').map(({ innerText }) => innerText)).to.deep.equal([
      'One Time Password',
      'Google Authenticator Token',
    ]);
    page.find('mfa-help summary').click();
    await page.says('Passwords get stolen');
    expect(page.find('summary').innerText).to.equal('What is this?');
    page.press('Submit');
    await page.fails('Choose a method.');
  });

  it('OHP-2 says which method a person has not set up', async () => {
    const { page } = await openFlow();
    await page.signIn(jrao);
    expect(page.input('method').value).to.equal('email');
    expect(page.find<HTMLInputElement>('input[value="authenticator"]').disabled).to.equal(true);
    expect(page.text).to.contain('Not set up for your account.');
  });

  it('OHP-2 skips the choice where the application does not require it', async () => {
    const { page, completed } = await openFlow({ application: 'directory' });
    await page.signIn(jrao);
    await page.until('mfa-done-screen h1');
    await page.settle(() => completed.length > 0, 'mfa-completed was not announced');
    expect(new URL(completed[0]!).pathname).to.equal('/onehealthport/apps/directory');
    expect(await mock.outbox()).to.have.lengthOf(0);
  });

  it('OHP-3 has the delivery and the entry of the code on one page, the address masked', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    expect(page.all('h2').map(({ innerText }) => innerText)).to.deep.equal([
      'Verification Code Delivery Method',
      'Enter Verification Code',
    ]);
    expect(page.find<HTMLInputElement>('input[name="channel"]').checked).to.equal(true);
    expect(page.find('[part~="option"] > label').innerText).to.equal('Email j**r@onehealthport.example');
    const update = page.find<HTMLAnchorElement>('p a[part="link"]');
    expect(update.innerText).to.equal('Update Personal Information');
    expect(update.pathname).to.equal('/onehealthport/pages/personal-information');
    expect(page.find('summary').innerText).to.equal('What is this?');
    expect(page.isOpen('Send')).to.equal(true);
    expect(page.isOpen('Verify')).to.equal(false);
    expect(await mock.outbox(), 'sent before anybody asked').to.have.lengthOf(0);
  });

  it('OHP-3 says to send a code first to who enters one before that', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    page.fill({ code: '123456' });
    page.press('Verify');
    await page.fails('Send a code first');
    expect(page.input('code').value).to.equal('123456');
  });

  it('OHP-4 OHP-6 mails a code at Send, says so on the same page, and goes to its field', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    const screen = page.find('mfa-code-screen');
    await page.send();
    expect(screen.isConnected, 'it is the same page').to.equal(true);
    await page.settle(() => page.focused === page.input('code'), 'focus is not in the field');
    const mails = await mock.outbox();
    expect(mails).to.have.lengthOf(1);
    expect(mails[0]).to.include({ channel: 'email', to: 'jasonr@onehealthport.example' });
    expect(mails[0]!.body).to.match(/^Please enter this security code when prompted: \d{6}$/m);
  });

  it('OHP-5 holds Send for two minutes, counts down and says why, then where to look', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    await page.send();
    expect(page.text).to.match(/You can send another code in (2:00|1:5\d)\./);
    expect(page.all('h2').map(({ innerText }) => innerText)).to.deep.equal(['Enter Verification Code']);
    expect(page.text).to.contain('Sent to j**r@onehealthport.example');
    page.find('details[part~="disclosure"] > summary').click();
    await page.says('Each press of Send makes another One-Time Passcode');
    expect(page.isOpen('Send')).to.equal(false);
    await page.says(/another code in 1:5[0-8]\./);
    page.press('Send');
    await mock.advance(60);
    page.wake();
    await page.says(/another code in (1:00|0:5\d)\./);
    expect(await mock.outbox(), 'sent while it was held').to.have.lengthOf(1);

    await mock.advance(60);
    page.wake();
    await page.says('check your spam folder. Unblock e-mails from noreply@onehealthport.example');
    expect(page.isOpen('Send')).to.equal(true);
  });

  it('OHP-5 OHP-7 takes the newest code alone', async () => {
    const { page, completed } = await openFlow();
    await page.toCode(jrao);
    await page.send();
    const old = await mock.lastCode();
    await mock.advance(121);
    page.wake();
    await page.settle(() => page.isOpen('Send'), 'Send is still held');
    page.press('Send');
    await page.settle(() => !page.isOpen('Send'), 'nothing was sent');
    await page.settle(() => page.isOpen('Verify'), 'there is no answer');
    const newest = await mock.lastCode();
    expect(await mock.outbox()).to.have.lengthOf(2);

    await page.verify(old);
    expect(page.error).to.contain('a newer one was sent');
    expect(page.input('code').value).to.equal('');
    await page.verify(newest);
    await page.until('mfa-done-screen h1');
    expect(completed).to.have.lengthOf(1);
  });

  it('OHP-7 ends at the application that was asked for', async () => {
    const { page, completed } = await openFlow();
    await page.toCode(jrao);
    await page.send();
    await page.verify(await mock.lastCode());
    await page.until('mfa-done-screen h1');
    expect(page.text).to.contain('Taking you to Claims');
    expect(new URL(completed[0]!).pathname).to.equal('/onehealthport/apps/claims');
  });

  it('OHP-7 says that a code is wrong, and is ready for the next', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    await page.send();
    await page.verify(wrong(await mock.lastCode()));
    expect(page.error).to.contain('This code is not right');
    expect(page.input('code').value).to.equal('');
    await page.settle(() => page.focused === page.input('code'), 'focus is not in the field');
  });

  it('OHP-7 says that a code has expired, and sends another', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    await page.send();
    const code = await mock.lastCode();
    await mock.advance(601);
    await page.verify(code);
    expect(page.error).to.contain('This code has expired. Send a new one');
    expect(page.input('code').value).to.equal('');
    expect(page.isOpen('Send')).to.equal(true);
    expect(page.find<HTMLDetailsElement>('details[part~="disclosure"]').open).to.equal(true);
    page.press('Send');
    await page.says('One-time password successfully sent');
    await page.settle(() => page.focused === page.input('code'), 'focus is not in the field');
    await page.verify(await mock.lastCode());
    await page.until('mfa-done-screen h1');
  });

  it('OHP-12 ends at the portal that relies on this one, when it was the one that asked', async () => {
    const { page, completed } = await openFlow({ application: 'optum' });
    await page.toCode(jrao);
    await page.send();
    await page.verify(await mock.lastCode());
    await page.until('mfa-done-screen h1');
    expect(new URL(completed[0]!).pathname).to.equal('/onehealthport/apps/optum');
  });

  it('OHP-11 has the links on every screen after the password', async () => {
    const { page } = await openFlow();
    await page.signIn(agarcia);
    const update = ['Update Personal Information', '/onehealthport/pages/personal-information'];
    expect(links(page)).to.deep.equal([update, ...mfaLinks]);
    await page.chooseMethod('authenticator');
    expect(links(page)).to.deep.equal([update, ...mfaLinks]);
    page.press('Choose another method');
    await page.until('mfa-method-screen input');
    await page.chooseMethod('email');
    expect(links(page)).to.deep.equal([update, ...mfaLinks]);
  });
});

describe('signing in at onehealthport with an authenticator app', () => {
  const mock = useBackend();

  it('OHP-10 takes the code that the app shows', async () => {
    const { page, completed } = await openFlow();
    await page.signIn(agarcia);
    await page.chooseMethod('authenticator');
    expect(page.title).to.equal('Google Authenticator Token');
    const code = await mock.appCode('agarcia002');
    await page.verify(wrong(code));
    expect(page.error).to.contain('This code is not right');
    await page.verify(await mock.appCode('agarcia002'));
    await page.until('mfa-done-screen h1');
    expect(new URL(completed[0]!).pathname).to.equal('/onehealthport/apps/claims');
    expect(await mock.outbox()).to.have.lengthOf(0);
  });
});
