import { expect, fixture, html } from '@open-wc/testing';
import '../../src/fields/mfa-checkbox-field.ts';
import type { MfaCheckboxField } from '../../src/fields/mfa-checkbox-field.ts';
import { press } from '../support/keys.ts';
import { describeField } from './field-suite.ts';

const field = { name: 'terms', label: 'I accept the terms' };

describe('<mfa-checkbox-field>', () => {
  describeField<MfaCheckboxField>({
    tag: 'mfa-checkbox-field',
    control: ({ input }) => input!,
    labelOf: (control) => (control as HTMLInputElement).labels?.[0],
    answer: () => press('Space'),
    answered: 'true',
    // The label stands beside the box, not above it.
    labelInset: 32,
    states: {
      empty: { properties: field, value: null },
      hint: { properties: { ...field, hint: 'You can read them first' }, value: null },
      error: { properties: { ...field, error: 'Accept the terms to go on.' }, value: null },
      hintAndError: {
        properties: { ...field, hint: 'You can read them first', error: 'Look again.', value: 'true' },
        value: 'true',
      },
      required: { properties: { ...field, required: true }, value: null },
    },
  });

  it('is unticked again by keyboard, and then says nothing', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><mfa-checkbox-field name="terms" label="Terms" value="true"></mfa-checkbox-field></form>`,
    );
    const element = form.querySelector('mfa-checkbox-field')!;
    expect(new FormData(form).get('terms')).to.equal('true');
    element.focus();
    await press('Space');
    expect([...new FormData(form).keys()]).to.deep.equal([]);
  });

  it('A11Y-6 has the whole row for a target, 44 px high', async () => {
    const element = await fixture<MfaCheckboxField>(
      html`<mfa-checkbox-field name="terms" label="Terms"></mfa-checkbox-field>`,
    );
    const { right, bottom, height } = element.querySelector('[part~="option"]')!.getBoundingClientRect();
    expect(height).to.be.at.least(44);
    (document.elementFromPoint(right - 3, bottom - 3) as HTMLElement).click();
    expect(element.input!.checked).to.equal(true);
  });
});
