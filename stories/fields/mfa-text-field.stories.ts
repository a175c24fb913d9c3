import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import '../../src/fields/mfa-text-field.ts';
import type { MfaTextField } from '../../src/fields/mfa-text-field.ts';
import '../page.css';

type Args = Partial<MfaTextField>;

const meta: Meta<Args> = {
  title: 'Fields/Text field',
  component: 'mfa-text-field',
  args: { name: 'subscriberId', label: 'Subscriber ID', type: 'text' },
  argTypes: { type: { control: 'select', options: ['text', 'username', 'email', 'tel'] } },
};
export default meta;

type Story = StoryObj<Args>;

export const Empty: Story = {};

export const WithHint: Story = { args: { hint: 'As in your welcome letter, for example SUB100200.' } };

export const WithError: Story = { args: { error: 'Enter your Subscriber ID.' } };

export const HintAndError: Story = {
  args: { ...WithHint.args, error: 'Check your Subscriber ID.', value: 'SUB1' },
};

export const Filled: Story = { args: { value: 'SUB100200' } };

export const Required: Story = { args: { required: true } };

/** The browser and the person's password manager are told that this is the user name. */
export const UserName: Story = { args: { name: 'username', label: 'User Name', type: 'username' } };

export const EmailAddress: Story = { args: { name: 'email', label: 'E-mail address', type: 'email' } };

export const PhoneNumber: Story = { args: { name: 'phone', label: 'Mobile number', type: 'tel' } };

/** A label that is longer than its line, in the language with the longest words. */
export const LongLabel: Story = {
  args: {
    label:
      'Benutzerkennung aus dem Begrüßungsschreiben Ihrer Krankenversicherungsdatenaustauschplattformzulassungsstelle',
  },
  globals: { viewport: { value: 'mobile1' } },
};

export const RightToLeft: Story = { args: { ...HintAndError.args }, globals: { direction: 'rtl' } };

export const Dark: Story = { args: { ...HintAndError.args }, globals: { scheme: 'dark' } };

export const TypedInto: Story = {
  play: async ({ canvas }) => {
    const input = canvas.getByLabelText('Subscriber ID');
    await userEvent.type(input, 'SUB100200');
    await expect(input).toHaveValue('SUB100200');
  },
};
