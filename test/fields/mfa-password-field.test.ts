import { expect, fixture, html } from '@open-wc/testing';
import '../../src/fields/mfa-password-field.ts';
import type { MfaPasswordField } from '../../src/fields/mfa-password-field.ts';
import { expectAccessible } from '../support/axe.ts';
import { paste, press, type } from '../support/keys.ts';
import { expectFocus } from './focus.ts';
import { describeField } from './field-suite.ts';

const field = { name: 'password', label: 'Password' };

const toggleOf = (element: MfaPasswordField) =>
  element.querySelector<HTMLInputElement>('[part~="toggle"] input')!;

/** A field in a form that goes nowhere. */
async function inForm() {
  const form = await fixture<HTMLFormElement>(
    html`<form @submit=${(event: Event) => event.preventDefault()}>
      <mfa-password-field name="password" label="Password"></mfa-password-field>
      <button>Go</button>
    </form>`,
  );
  const element = form.querySelector('mfa-password-field')!;
  return { form, element, input: element.input!, toggle: toggleOf(element) };
}

describe('<mfa-password-field>', () => {
  describeField<MfaPasswordField>({
    tag: 'mfa-password-field',
    control: ({ input }) => input!,
    labelOf: (control) => (control as HTMLInputElement).labels?.[0],
    answer: () => type('Correct-Horse-7'),
    answered: 'Correct-Horse-7',
    states: {
      empty: { properties: field, value: '' },
      hint: { properties: { ...field, hint: 'Capitals count' }, value: '' },
      error: { properties: { ...field, error: 'Enter your password.' }, value: '' },
      hintAndError: {
        properties: { ...field, hint: 'Capitals count', error: 'Enter your password.' },
        value: '',
      },
      required: { properties: { ...field, required: true }, value: '' },
    },
  });

  it('PWD-3 is shown and hidden by keyboard, and focus stays at the checkbox', async () => {
    const { input, toggle, element } = await inForm();
    element.focus();
    await type('Correct-Horse-7');
    toggle.focus();
    await press('Space');
    await element.updateComplete;
    expect([input.type, input.value, toggle.checked]).to.deep.equal(['text', 'Correct-Horse-7', true]);
    expectFocus(toggle);
    await press('Space');
    await element.updateComplete;
    expect([input.type, toggle.checked]).to.deep.equal(['password', false]);
  });

  it('PWD-3 is hidden again on submit, before anybody reads the form', async () => {
    const { form, element, input, toggle } = await inForm();
    input.value = 'Correct-Horse-7';
    toggle.click();
    await element.updateComplete;
    expect(input.type).to.equal('text');
    let typeAtSubmit = '';
    form.addEventListener('submit', () => (typeAtSubmit = input.type));
    form.requestSubmit();
    expect(typeAtSubmit).to.equal('password');
    await element.updateComplete;
    expect([input.type, toggle.checked]).to.deep.equal(['password', false]);
    expect(new FormData(form).get('password')).to.equal('Correct-Horse-7');
  });

  it('PWD-3 is hidden on submit of whichever form it was moved to', async () => {
    const { element, input, toggle } = await inForm();
    const other = await fixture<HTMLFormElement>(
      html`<form @submit=${(event: Event) => event.preventDefault()}></form>`,
    );
    toggle.click();
    await element.updateComplete;
    expect(input.type).to.equal('text');
    other.append(element);
    other.requestSubmit();
    expect(input.type).to.equal('password');
  });

  it('PWD-3 takes a paste, at any length', async () => {
    const { element, input } = await inForm();
    const long = `Correct-Horse-7 ${'🐎'.repeat(64)}`;
    element.focus();
    await paste(long);
    expect(input.value).to.equal(long);
    expect(input.hasAttribute('maxlength')).to.equal(false);
  });

  it('PWD-3 has nobody correct it, shown or hidden', async () => {
    const { element, input, toggle } = await inForm();
    for (const state of ['hidden', 'shown']) {
      expect(input.getAttribute('spellcheck'), state).to.equal('false');
      expect(input.autocapitalize, state).to.equal('none');
      toggle.click();
      await element.updateComplete;
    }
  });

  it('sends nothing of its checkbox', async () => {
    const { form, toggle } = await inForm();
    toggle.click();
    expect([...new FormData(form).keys()]).to.deep.equal(['password']);
  });

  it('names the checkbox in words that can be replaced', async () => {
    const element = await fixture<MfaPasswordField>(
      html`<mfa-password-field name="p" label="P" show-label="Passwort zeigen"></mfa-password-field>`,
    );
    expect(toggleOf(element).labels![0]!.innerText.trim()).to.equal('Passwort zeigen');
    expect(toggleOf(element).getAttribute('aria-controls')).to.equal(element.input!.id);
  });

  for (const autocomplete of ['current-password', 'new-password']) {
    it(`AF-2 tells password managers “${autocomplete}”`, async () => {
      const element = await fixture<MfaPasswordField>(
        html`<mfa-password-field name="p" label="P" autocomplete=${autocomplete}></mfa-password-field>`,
      );
      expect(element.input!.getAttribute('autocomplete')).to.equal(autocomplete);
    });
  }

  it('axe finds nothing while the password is shown', async () => {
    const { form, element, toggle } = await inForm();
    toggle.click();
    await element.updateComplete;
    await expectAccessible(form);
  });
});
