import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../../src/fields/mfa-checkbox-field.ts';
import type { MfaCheckboxField } from '../../src/fields/mfa-checkbox-field.ts';
import '../page.css';

type Args = Partial<MfaCheckboxField>;

const meta: Meta<Args> = {
  title: 'Fields/Checkbox field',
  component: 'mfa-checkbox-field',
  args: { name: 'covered', label: 'A covered place' },
};
export default meta;

type Story = StoryObj<Args>;

export const Empty: Story = {};

export const Ticked: Story = { args: { value: 'true' } };

export const WithError: Story = { args: { error: 'Tick this to go on.' } };

export const Dark: Story = { args: { value: 'true' }, globals: { scheme: 'dark' } };
