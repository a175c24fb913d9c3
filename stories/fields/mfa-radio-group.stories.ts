import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import '../../src/fields/mfa-radio-group.ts';
import type { MfaRadioGroup } from '../../src/fields/mfa-radio-group.ts';
import '../page.css';

type Args = Partial<MfaRadioGroup>;

const meta: Meta<Args> = {
  title: 'Fields/Radio group',
  component: 'mfa-radio-group',
  args: {
    name: 'method',
    label: 'Authentication method',
    options: [
      { value: 'email', label: 'One Time Password', hint: 'A code that we send to your e-mail address.' },
      {
        value: 'authenticator',
        label: 'Google Authenticator Token',
        hint: 'The code that the app on your phone shows.',
      },
    ],
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Empty: Story = {};

export const WithHint: Story = { args: { hint: 'You can choose another one the next time.' } };

export const WithError: Story = { args: { error: 'Choose a method.' } };

export const Filled: Story = { args: { value: 'authenticator' } };

export const Required: Story = { args: { required: true } };

/** What tells an answer from others of its kind comes from the server, already masked. */
export const WithDetails: Story = {
  args: {
    label: 'Send the code by',
    value: 'email',
    options: [
      { value: 'email', label: 'Email', detail: 'j**r@onehealthport.example' },
      { value: 'text', label: 'Text message', detail: '•••• 0104' },
    ],
  },
};

/** What cannot be chosen says why. */
export const OneNotSetUp: Story = {
  args: {
    value: 'email',
    options: [
      { value: 'email', label: 'One Time Password' },
      {
        value: 'authenticator',
        label: 'Google Authenticator Token',
        hint: 'Not set up for your account.',
        disabled: true,
      },
    ],
  },
};

export const ChosenByKeyboard: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab();
    await userEvent.keyboard('[ArrowDown]');
    await expect(canvas.getByLabelText('Google Authenticator Token')).toBeChecked();
  },
};

export const RightToLeft: Story = { args: { ...WithError.args }, globals: { direction: 'rtl' } };

export const Dark: Story = {
  args: { ...OneNotSetUp.args, ...WithError.args },
  globals: { scheme: 'dark' },
};
