import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import '../../src/fields/mfa-help.ts';
import type { MfaHelp } from '../../src/fields/mfa-help.ts';
import '../page.css';

type Args = Partial<MfaHelp>;

const meta: Meta<Args> = {
  title: 'Fields/Help',
  component: 'mfa-help',
  args: {
    label: 'What is this?',
    text: 'A code of a few digits that we make for this one sign-in. Nobody from our side will ever ask you for it.',
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Closed: Story = {};

export const Open: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByText('What is this?'));
    await expect(canvas.getByText(args.text!)).toBeVisible();
  },
};

export const RightToLeft: Story = { globals: { direction: 'rtl' }, play: Open.play };

export const Dark: Story = { globals: { scheme: 'dark' }, play: Open.play };
