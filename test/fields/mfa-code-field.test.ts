import { expect, fixture, html } from '@open-wc/testing';
import '../../src/fields/mfa-code-field.ts';
import type { MfaCodeField } from '../../src/fields/mfa-code-field.ts';
import { paste, press, type } from '../support/keys.ts';
import { describeField } from './field-suite.ts';

const field = { name: 'code', label: 'Code' };

/** A field in a form that counts how often it was submitted. */
async function inForm(isAutoSubmit = false) {
  const submitted: string[] = [];
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    submitted.push(String(new FormData(event.currentTarget as HTMLFormElement).get('code')));
  };
  const form = await fixture<HTMLFormElement>(
    html`<form @submit=${onSubmit}>
      <mfa-code-field name="code" label="Code" length="6" ?auto-submit=${isAutoSubmit}></mfa-code-field>
      <button>Go</button>
    </form>`,
  );
  const element = form.querySelector('mfa-code-field')!;
  return { form, element, input: element.input!, submitted };
}

describe('<mfa-code-field>', () => {
  describeField<MfaCodeField>({
    tag: 'mfa-code-field',
    control: ({ input }) => input!,
    labelOf: (control) => (control as HTMLInputElement).labels?.[0],
    answer: () => type('000042'),
    answered: '000042',
    states: {
      empty: { properties: field, value: '' },
      hint: { properties: { ...field, hint: '3 tries left.' }, value: '' },
      error: { properties: { ...field, error: 'This code is not right.' }, value: '' },
      hintAndError: {
        properties: { ...field, hint: '3 tries left.', error: 'This code is not right.' },
        value: '',
      },
      required: { properties: { ...field, required: true }, value: '' },
    },
  });

  it('AF-3 is one text input with a number pad, which takes a code from the message', async () => {
    const { element, input } = await inForm();
    expect(element.querySelectorAll('input').length).to.equal(1);
    expect(input.type).to.equal('text');
    expect(input.inputMode).to.equal('numeric');
    expect(input.getAttribute('autocomplete')).to.equal('one-time-code');
    expect(document.querySelector('form input[autocomplete="one-time-code"]') === input).to.equal(true);
  });

  for (const [digits, size] of [
    ['329648', '16px'],
    ['329648', '32px'],
    ['32964817', '32px'],
  ] as const) {
    it(`A11Y-6 shows all ${digits.length} digits at 320 px, with text of ${size}`, async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.style.cssText = `inline-size: 288px; font-size: ${size}`;
      const element = document.createElement('mfa-code-field');
      Object.assign(element, { ...field, length: digits.length });
      box.append(element);
      await element.updateComplete;
      const input = element.input!;
      input.value = digits;
      expect(input.getBoundingClientRect().width).to.be.at.most(288);
      expect(input.scrollWidth, 'all of them are in sight').to.be.at.most(input.clientWidth);
    });
  }

  it('AF-3 takes all six digits of a paste', async () => {
    const { form, element } = await inForm();
    element.focus();
    await paste('329648');
    expect(new FormData(form).get('code')).to.equal('329648');
  });

  for (const pasted of ['123 456', '123-456', '#123456']) {
    it(`AF-3 OTP-10 loses no character of “${pasted}” to a length limit`, async () => {
      const { element, input } = await inForm();
      element.focus();
      await paste(pasted);
      expect(input.value).to.equal(pasted);
      expect(input.hasAttribute('maxlength')).to.equal(false);
    });
  }

  it('A11Y-1 does not submit with the sixth digit, typed or pasted', async () => {
    const { element, submitted } = await inForm();
    element.focus();
    await type('123456');
    element.input!.select();
    await paste('654321');
    expect(submitted).to.deep.equal([]);
    await press('Enter');
    expect(submitted).to.deep.equal(['654321']);
  });

  it('A11Y-1 submits with the sixth digit when it is asked to, and not before', async () => {
    const { element, submitted } = await inForm(true);
    element.focus();
    await type('12345');
    expect(submitted).to.deep.equal([]);
    await type('6');
    expect(submitted).to.deep.equal(['123456']);
  });

  it('A11Y-1 OTP-10 counts digits alone when it was asked to submit', async () => {
    const { element, submitted } = await inForm(true);
    element.focus();
    await type('#123-45');
    expect(submitted).to.deep.equal([]);
    await paste('6');
    expect(submitted).to.deep.equal(['#123-456']);
  });

  it('reads from the left in a page that does not: digits have one order', async () => {
    const { form, input } = await inForm();
    form.dir = 'rtl';
    expect(getComputedStyle(input).direction).to.equal('ltr');
  });
});
