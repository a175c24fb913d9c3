import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import '../../src/fields/mfa-code-field.ts';
import type { MfaCodeField } from '../../src/fields/mfa-code-field.ts';
import '../page.css';

type Args = Partial<MfaCodeField>;

const meta: Meta<Args> = {
  title: 'Fields/Code field',
  component: 'mfa-code-field',
  args: { name: 'code', label: 'Verification code', length: 6 },
  // A code is typed, pasted or filled in by the browser, never given beforehand.
  argTypes: { value: { table: { disable: true } } },
};
export default meta;

type Story = StoryObj<Args>;

export const Empty: Story = {};

export const WithHint: Story = { args: { hint: '2 tries left.' } };

export const WithError: Story = {
  args: { error: 'This code is not right. Check the digits and try again.' },
};

export const HintAndError: Story = { args: { ...WithHint.args, ...WithError.args } };

export const Required: Story = { args: { required: true } };

export const Filled: Story = {
  play: async ({ canvas }) => {
    const input = canvas.getByLabelText('Verification code');
    await userEvent.type(input, '329648');
    await expect(input).toHaveValue('329648');
  },
};

/** As it stands in a message: what people put between the digits is taken, and left out when it is sent. */
export const Pasted: Story = {
  play: async ({ canvas }) => {
    const input = canvas.getByLabelText('Verification code');
    await userEvent.click(input);
    await userEvent.paste('#329-648');
    await expect(input).toHaveValue('#329-648');
  },
};

/** The activation code of some portals. */
export const TenDigits: Story = {
  args: { length: 10, label: 'Activation code' },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Activation code'), '0123456789');
  },
};

/** Off by default. Whoever turns it on says so beforehand (WCAG 2.2, 3.2.2). */
export const AutoSubmit: StoryObj<Args & { onSubmitted: (code: FormDataEntryValue | null) => void }> = {
  args: {
    autoSubmit: true,
    hint: 'It is checked as soon as you have entered the last digit.',
    onSubmitted: fn(),
  },
  render: ({ label, hint, length, onSubmitted }) => {
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      onSubmitted?.(new FormData(event.currentTarget as HTMLFormElement).get('code'));
    };
    return html`<form @submit=${onSubmit}>
      <mfa-code-field
        name="code"
        auto-submit
        .label=${label ?? ''}
        .hint=${hint ?? ''}
        .length=${length ?? 6}
      ></mfa-code-field>
    </form>`;
  },
  play: async ({ canvas, args }) => {
    const input = canvas.getByLabelText('Verification code');
    await userEvent.type(input, '32964');
    await expect(args.onSubmitted).not.toHaveBeenCalled();
    await userEvent.type(input, '8');
    await expect(args.onSubmitted).toHaveBeenCalledWith('329648');
  },
};

/** Digits keep their order, and stand where the page begins. */
export const RightToLeft: Story = {
  args: { ...HintAndError.args },
  globals: { direction: 'rtl' },
  play: Filled.play,
};

export const Dark: Story = { args: { ...HintAndError.args }, globals: { scheme: 'dark' } };
