import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import '../../src/fields/mfa-password-field.ts';
import type { MfaPasswordField } from '../../src/fields/mfa-password-field.ts';
import '../page.css';

type Args = Partial<MfaPasswordField>;

const meta: Meta<Args> = {
  title: 'Fields/Password field',
  component: 'mfa-password-field',
  args: { name: 'password', label: 'Password', showLabel: 'Show password' },
  argTypes: {
    autocomplete: { control: 'select', options: ['current-password', 'new-password'] },
    // Nobody sets a password for somebody else.
    value: { table: { disable: true } },
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Empty: Story = {};

export const WithHint: Story = { args: { hint: 'Capitals and small letters differ.' } };

export const WithError: Story = { args: { error: 'Enter your Password.' } };

export const HintAndError: Story = { args: { ...WithHint.args, ...WithError.args } };

export const Required: Story = { args: { required: true } };

export const Filled: Story = {
  play: async ({ canvas }) => {
    const input = canvas.getByLabelText('Password');
    await userEvent.type(input, 'Correct-Horse-7');
    await expect(input).toHaveAttribute('type', 'password');
  },
};

/** The person looks at what was typed; with the form's submit it is hidden again. */
export const Shown: Story = {
  play: async (context) => {
    await Filled.play?.(context);
    await userEvent.click(context.canvas.getByLabelText('Show password'));
    await expect(context.canvas.getByLabelText('Password')).toHaveAttribute('type', 'text');
  },
};

export const RightToLeft: Story = { args: { ...HintAndError.args }, globals: { direction: 'rtl' } };

export const Dark: Story = { args: { ...HintAndError.args }, globals: { scheme: 'dark' } };
