import { expect } from '@open-wc/testing';
import { agarcia, jrao, openFlow, useBackend } from '../support/portal.ts';
import { recordRequests } from '../support/requests.ts';
import { visitEveryScreen } from './every-screen.ts';

const tokens: Record<string, string> = {
  subscriberId: 'on',
  username: 'username webauthn',
  password: 'current-password',
  code: 'one-time-code',
};

/** The attribute: Firefox does not know every token, and shows none of those in the property. */
const tokenOf = (input: HTMLInputElement) => input.getAttribute('autocomplete') ?? '';

describe('what password managers find', () => {
  const mock = useBackend();

  it('AF-1 is the form, the label and the input of every screen, in the document itself', async () => {
    const { page } = await openFlow();
    const found: string[] = [];
    const without: string[] = [];
    await visitEveryScreen(page, mock, (screen) => {
      if (!page.all('input').length) return void without.push(screen);
      const form = document.querySelector('form')!;
      const input = document.querySelector<HTMLInputElement>('form input[name]:not([type="radio"])');
      if (screen.startsWith('method')) {
        expect(document.querySelector<HTMLInputElement>('form input')!.form === form).to.equal(true);
        expect(document.querySelector('fieldset legend')?.localName).to.equal('legend');
      } else {
        const { id } = input!;
        expect(document.querySelector(`label[for="${id}"]`) === input!.labels![0]).to.equal(true);
        expect(document.getElementById(id) === input).to.equal(true);
        expect(input!.form!.contains(input)).to.equal(true);
        found.push(tokenOf(input!));
      }
    });
    expect(without).to.deep.equal(['done', 'problem']);
    expect(new Set(found)).to.deep.equal(new Set(['on', 'one-time-code']));
  });

  it('AF-2 has the token of each input, ids and names that are unique, and one process a form', async () => {
    const { page } = await openFlow();
    const seen = new Set<string>();
    await visitEveryScreen(page, mock, (screen) => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.length, screen).to.equal(new Set(ids).size);
      const inputs = page.all<HTMLInputElement>('input[name]:not([type="radio"])');
      const names = inputs.map(({ name }) => name);
      expect(names.length, screen).to.equal(new Set(names).size);
      for (const input of inputs) {
        expect(input.id).not.to.equal('');
        expect(tokenOf(input), input.name).to.equal(tokens[input.name]);
        seen.add(input.name);
      }
      for (const form of page.all<HTMLFormElement>('form')) {
        expect(form.querySelectorAll('button[type="submit"]'), screen).to.have.lengthOf(1);
        const process = new FormData(form);
        const isSignIn = process.has('password');
        expect(process.has('code') && isSignIn).to.equal(false);
        if (isSignIn) expect(process.has('username')).to.equal(true);
      }
    });
    expect([...seen].toSorted()).to.deep.equal(Object.keys(tokens).toSorted());
  });

  it('AF-3 has one input for the code, that takes the whole of it', async () => {
    const { page } = await openFlow();
    await page.toCode(jrao);
    const inputs = page.all<HTMLInputElement>('mfa-code-field input');
    expect(inputs).to.have.lengthOf(1);
    expect(inputs[0]).to.include({ type: 'text', inputMode: 'numeric' });
    expect(tokenOf(inputs[0]!)).to.equal('one-time-code');
    expect(inputs[0]!.maxLength).to.equal(-1);
  });

  it('sends what was filled in with no event, as some password managers do', async () => {
    const { page, completed } = await openFlow();
    const requests = recordRequests();
    for (const [name, value] of Object.entries(agarcia)) page.input(name).value = value;
    page.press('Login');
    await page.until('mfa-method-screen input');
    const begun = JSON.parse(requests[0]!.sent) as { inputs: unknown };
    expect(begun.inputs).to.deep.equal(agarcia);
    await page.chooseMethod('authenticator');
    page.input('code').value = await mock.appCode(agarcia.username);
    page.press('Verify');
    await page.until('mfa-done-screen h1');
    expect(completed).to.have.lengthOf(1);
  });
});
