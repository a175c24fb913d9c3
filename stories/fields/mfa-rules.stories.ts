import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../../src/fields/mfa-rules.ts';
import type { MfaRules } from '../../src/fields/mfa-rules.ts';
import '../page.css';

type Args = Partial<MfaRules>;

const meta: Meta<Args> = {
  title: 'Fields/Rules',
  component: 'mfa-rules',
  args: {
    rules: [
      { text: 'At least 8 characters', isMet: true, state: 'met' },
      { text: 'Not your user name', isMet: false },
      { text: 'Not a common password' },
    ],
  },
};
export default meta;

type Story = StoryObj<Args>;

/** One is met, one is not, and of one only the server can tell. */
export const Some: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };
