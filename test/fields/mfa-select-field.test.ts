import { expect, fixture, html } from '@open-wc/testing';
import '../../src/fields/mfa-select-field.ts';
import type { MfaSelectField, SelectOption } from '../../src/fields/mfa-select-field.ts';
import { describeField } from './field-suite.ts';

const options: readonly SelectOption[] = [
  { value: 'AZ', label: 'Arizona' },
  { value: 'CA', label: 'California' },
  { value: 'CO', label: 'Colorado', disabled: true },
];

const field = { name: 'state', label: 'State', options };

const make = (properties: Partial<MfaSelectField>) =>
  fixture<MfaSelectField>(
    html`<mfa-select-field
      name="state"
      label="State"
      .options=${options}
      .value=${properties.value ?? ''}
      ?required=${properties.required}
    ></mfa-select-field>`,
  );

/** Choosing as the browser's list does: Firefox and WebKit open theirs outside the page. */
const choose = (select: HTMLSelectElement, value: string) => {
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('<mfa-select-field>', () => {
  describeField<MfaSelectField>({
    tag: 'mfa-select-field',
    control: ({ input }) => input!,
    labelOf: (control) => (control as HTMLSelectElement).labels?.[0],
    answer: async ({ input }) => choose(input!, 'CA'),
    answered: 'CA',
    states: {
      empty: { properties: field, value: '' },
      hint: { properties: { ...field, hint: 'Where you practise' }, value: '' },
      error: { properties: { ...field, error: 'Choose a state.' }, value: '' },
      hintAndError: {
        properties: { ...field, hint: 'Where you practise', error: 'Choose a state.', value: 'AZ' },
        value: 'AZ',
      },
      required: { properties: { ...field, required: true }, value: '' },
    },
  });

  it('presets nothing by itself: its first option is none', async () => {
    const { input } = await make({ required: true });
    expect([...input!.options].map(({ value, label }) => [value, label])).to.deep.equal([
      ['', '…'],
      ...options.map(({ value, label }) => [value, label]),
    ]);
    expect(input!.selectedIndex).to.equal(0);
  });

  it('takes no empty answer where one is preset that cannot be done without', async () => {
    const { input } = await make({ required: true, value: 'CA' });
    expect([input!.options[0]!.value, input!.value]).to.deep.equal(['AZ', 'CA']);
  });

  it('can be emptied again where it may be left out', async () => {
    const { input } = await make({ value: 'CA' });
    expect([input!.options[0]!.value, input!.value]).to.deep.equal(['', 'CA']);
  });

  it('offers what cannot be chosen as such', async () => {
    const { input } = await make({});
    expect([...input!.options].filter(({ disabled }) => disabled).map(({ value }) => value)).to.deep.equal([
      'CO',
    ]);
  });

  it('AF-2 tells what it asks for when the server says so', async () => {
    const element = await make({});
    expect(element.input!.hasAttribute('autocomplete')).to.equal(false);
    element.autocomplete = 'address-level1';
    await element.updateComplete;
    expect(element.input!.getAttribute('autocomplete')).to.equal('address-level1');
  });
});
