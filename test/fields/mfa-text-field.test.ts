import { expect, fixture, html } from '@open-wc/testing';
import '../../src/fields/mfa-text-field.ts';
import type { MfaTextField } from '../../src/fields/mfa-text-field.ts';
import { paste, type } from '../support/keys.ts';
import { describeField } from './field-suite.ts';

const field = { name: 'username', label: 'User name' };

describe('<mfa-text-field>', () => {
  describeField<MfaTextField>({
    tag: 'mfa-text-field',
    control: ({ input }) => input!,
    labelOf: (control) => (control as HTMLInputElement).labels?.[0],
    answer: () => type('jrao001'),
    answered: 'jrao001',
    states: {
      empty: { properties: field, value: '' },
      hint: { properties: { ...field, hint: 'As in your welcome letter' }, value: '' },
      error: { properties: { ...field, error: 'Enter your user name.' }, value: '' },
      hintAndError: {
        properties: {
          ...field,
          hint: 'As in your welcome letter',
          error: 'Enter your user name.',
          value: 'x',
        },
        value: 'x',
      },
      required: { properties: { ...field, required: true }, value: '' },
    },
  });

  const tokens = [
    ['text', 'text', 'on', 'text'],
    ['username', 'text', 'username webauthn', 'text'],
    ['email', 'email', 'email', 'email'],
    ['tel', 'tel', 'tel', 'tel'],
    ['of a later server', 'text', 'on', 'text'],
  ] as const;
  for (const [kind, native, autocomplete, inputmode] of tokens) {
    it(`AF-2 tells browsers and password managers what a field “${kind}” is`, async () => {
      const { input } = await fixture<MfaTextField>(
        html`<mfa-text-field name="who" label="Who" type=${kind}></mfa-text-field>`,
      );
      expect(input!.type).to.equal(native);
      expect(input!.getAttribute('autocomplete')).to.equal(autocomplete);
      expect(input!.inputMode).to.equal(inputmode);
      expect(document.querySelector('input[autocomplete]') === input).to.equal(true);
    });
  }

  it('AF-2 tells what the server says of it rather than what its type would (WCAG 1.3.5)', async () => {
    const { input } = await fixture<MfaTextField>(
      html`<mfa-text-field name="zip" label="ZIP" type="tel" autocomplete="postal-code"></mfa-text-field>`,
    );
    expect(input!.getAttribute('autocomplete')).to.equal('postal-code');
  });

  it('leaves what is typed alone: no correction, no capitals, no length limit', async () => {
    const element = await fixture<MfaTextField>(html`<mfa-text-field name="id" label="ID"></mfa-text-field>`);
    const input = element.input!;
    expect(input.getAttribute('spellcheck')).to.equal('false');
    expect(input.autocapitalize).to.equal('none');
    expect(input.hasAttribute('maxlength')).to.equal(false);
    element.focus();
    await paste('  SUB 100200  ');
    expect(input.value).to.equal('  SUB 100200  ');
  });

  it('keeps what a person typed when the value at first is set again', async () => {
    const element = await fixture<MfaTextField>(
      html`<mfa-text-field name="id" label="ID" value="SUB1"></mfa-text-field>`,
    );
    element.focus();
    await type('00200');
    element.value = 'other';
    await element.updateComplete;
    expect(element.input!.value).to.include('00200');
  });
});
