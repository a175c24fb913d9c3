import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../../src/fields/mfa-alert.ts';
import type { MfaAlert } from '../../src/fields/mfa-alert.ts';
import '../page.css';

type Args = Partial<MfaAlert>;

const meta: Meta<Args> = {
  title: 'Fields/Alert',
  component: 'mfa-alert',
  args: { level: 'info', text: 'The code is valid for another 5 minutes.' },
  argTypes: { level: { control: 'select', options: ['info', 'success', 'error'] } },
};
export default meta;

type Story = StoryObj<Args>;

export const Info: Story = {};

export const Success: Story = {
  args: { level: 'success', text: 'One-time password successfully sent' },
};

export const Error: Story = {
  args: {
    level: 'error',
    text: 'Too many wrong codes. For your safety, codes can’t be entered for a while.',
  },
};

/** A live region that is there before anything is said: nothing is to be seen. */
export const Silent: Story = { args: { text: '' }, parameters: { a11y: { test: 'off' } } };

export const RightToLeft: Story = { args: { ...Error.args }, globals: { direction: 'rtl' } };

export const DarkInfo: Story = { globals: { scheme: 'dark' } };

export const DarkSuccess: Story = { args: { ...Success.args }, globals: { scheme: 'dark' } };

export const DarkError: Story = { args: { ...Error.args }, globals: { scheme: 'dark' } };
