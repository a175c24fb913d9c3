import { expect } from '@open-wc/testing';
import { onehealthport } from '../../mocks/index.ts';
import { lakeside } from '../mocks/lakeside.ts';
import { openFlow, useBackend } from '../support/portal.ts';
import type { Page } from '../support/page.ts';

/** What lakeside calls its own inputs; everything else is the kit's words, or the server's. */
const messages = { 'input.login': 'Login', 'input.secret': 'Secret' };
const open = (kind: 'sign-in' | 'register' = 'sign-in') =>
  openFlow({ portal: 'lakeside', application: 'home', kind, messages });

const labels = (page: Page) => page.all('[part~="label"]').map(({ innerText }) => innerText);

describe('lakeside, a portal of data alone', () => {
  const mock = useBackend({ portals: [onehealthport, lakeside] });
  const lastCode = async () => /\d{8}/.exec((await mock.outbox()).at(-1)?.body ?? '')?.[0] ?? '';

  async function signIn(page: Page, login: string): Promise<void> {
    page.fill({ login, secret: 'Correct-Horse-7' });
    page.press('Sign in');
  }

  it('asks who has no number for one, verifies it by a text, and lets the person in', async () => {
    const { page, completed } = await open();
    await signIn(page, 'pia');
    await page.until('mfa-form-screen input[name="phone"]');
    expect(page.title).to.equal('Add your phone number');
    expect(page.focused).to.equal(page.find('h1'));
    expect(page.input('phone').type).to.equal('tel');
    expect(page.input('phone').autocomplete).to.equal('tel');

    page.fill({ phone: '12' });
    page.press('Get code');
    await page.fails('Check your Phone number.');
    page.fill({ phone: '(206) 555-0199 ext. 7' });
    page.press('Get code');
    await page.fails('We can’t call a number with an extension.');
    page.fill({ phone: '12' });
    page.press('Get code');
    await page.fails('Check your Phone number.');
    expect(page.input('phone').value, 'what was typed is still there').to.equal('12');

    page.fill({ phone: '(206) 555-0199' });
    page.press('Get code');
    await page.until('mfa-code-screen input[name="code"]');
    expect(page.title).to.equal('Confirm your phone number');
    await page.says('***-***-0199');
    expect((await mock.outbox()).map(({ to, channel }) => [to, channel])).to.deep.equal([
      ['+12065550199', 'text'],
    ]);

    page.fill({ code: await lastCode() });
    page.press('Confirm');
    await page.until('mfa-done-screen h1');
    expect(completed).to.deep.equal([`${location.origin}/lakeside/apps/home`]);
  });

  it('changes a number that was mistyped, with what was typed still there', async () => {
    const { page } = await open();
    await signIn(page, 'quinn');
    await page.until('mfa-code-screen input[name="code"]');
    await page.says('***-***-0144');
    page.fill({ code: '1234' });
    page.press('Change');
    await page.until('mfa-form-screen input[name="phone"]');
    page.fill({ phone: '206 555 0177' });
    page.press('Get code');
    await page.until('mfa-code-screen input[name="code"]');
    await page.says('***-***-0177');
    expect(page.input('code').value, 'the digits of the code before').to.equal('');
    page.press('Change');
    await page.until('mfa-form-screen input[name="phone"]');
    expect(page.input('phone').value).to.equal('206 555 0177');
  });

  it('registers somebody who has no account: two pages of one kind, one of a kind of its own, and a code', async () => {
    const { page, completed } = await open('register');
    expect(page.title).to.equal('About you');
    expect(page.text).to.contain('Step 1 of 2');
    expect(labels(page)).to.deep.equal(['First name', 'E-mail address']);
    expect(page.input('firstName').getAttribute('autocomplete')).to.equal('given-name');
    page.fill({ firstName: 'Rosa', email: 'rosa@lakeside.example' });
    page.press('Continue');

    // Another page of the same kind: another heading, with the focus on it, and nothing of the one before in its fields.
    await page.until('input[name="login"]');
    expect(page.title).to.equal('Your login');
    expect(page.focused).to.equal(page.find('h1'));
    expect(document.title).to.contain('Your login');
    page.fill({ login: 'nora', secret: 'short' });
    page.press('Continue');
    await page.fails('Enter at least 8 characters.');
    page.fill({ login: 'nora', secret: 'Correct-Horse-7' });
    page.press('Continue');
    await page.fails('This Login is taken. Choose another.');
    expect(page.input('login').value).to.equal('nora');
    page.fill({ login: 'rosa', secret: 'Correct-Horse-7' });
    page.press('Continue');

    // A kind that no element knows, in the server's words.
    await page.until('input[name="plate"]');
    expect(page.title).to.equal('Your parking place');
    expect(labels(page)).to.deep.equal(['Licence plate', 'Car park (optional)']);
    page.press('Back');
    await page.until('input[name="login"]');
    expect(page.input('login').value).to.equal('rosa');
    expect(page.input('secret').value, 'a secret').to.equal('');
    page.fill({ secret: 'Correct-Horse-7' });
    page.press('Continue');
    await page.until('input[name="plate"]');
    page.fill({ plate: 'ABC 123' });
    const lot = page.find<HTMLSelectElement>('select[name="lot"]');
    lot.value = 'north';
    lot.dispatchEvent(new Event('change', { bubbles: true }));
    page.press('Continue');

    await page.until('mfa-code-screen button');
    await page.says('r**a@lakeside.example');
    page.press('Send code');
    await page.says('We sent you a code.');
    page.fill({ code: await lastCode() });
    page.press('Confirm');
    await page.until('mfa-done-screen h1');
    expect(page.title).to.equal('Your account is ready');
    expect(completed).to.deep.equal([`${location.origin}/lakeside/apps/home`]);
  });

  it('keeps the pages of a registration over a reload of the element', async () => {
    const { page, flow } = await open('register');
    page.fill({ firstName: 'Rosa', email: 'rosa@lakeside.example' });
    page.press('Continue');
    await page.until('input[name="login"]');
    page.fill({ login: 'rosa' });
    flow.remove();
    const again = await open('register');
    await again.page.until('input[name="login"]');
    expect(again.page.title).to.equal('Your login');
    again.page.press('Back');
    await again.page.until('input[name="firstName"]');
    expect(again.page.input('firstName').value).to.equal('Rosa');
  });

  it('signs in with a number that is verified: sent to on arrival, with no press', async () => {
    const { page, completed } = await open();
    await signIn(page, 'nora');
    await page.until('mfa-code-screen input[name="code"]');
    await page.says('***-***-0142');
    page.fill({ code: await lastCode() });
    page.press('Confirm');
    await page.until('mfa-done-screen h1');
    expect(completed).to.deep.equal([`${location.origin}/lakeside/apps/home`]);
  });
});
