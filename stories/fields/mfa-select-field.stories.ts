import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../../src/fields/mfa-select-field.ts';
import type { MfaSelectField } from '../../src/fields/mfa-select-field.ts';
import '../page.css';

type Args = Partial<MfaSelectField>;

const meta: Meta<Args> = {
  title: 'Fields/Select field',
  component: 'mfa-select-field',
  args: {
    name: 'deck',
    label: 'Deck',
    options: [
      { value: 'a', label: 'Deck A' },
      { value: 'b', label: 'Deck B' },
    ],
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Empty: Story = {};

export const Filled: Story = { args: { value: 'b' } };

export const WithError: Story = { args: { error: 'Choose a deck.' } };

export const RightToLeft: Story = { args: { error: 'Choose a deck.' }, globals: { direction: 'rtl' } };

export const Dark: Story = { args: { value: 'a' }, globals: { scheme: 'dark' } };
