import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { fn } from 'storybook/test';
import type { MfaSubmitEvent } from '../../src/events.ts';
import type { MfaScreen } from '../../src/screens/mfa-screen.ts';
import type { ScreenProperties, ScreenTag } from '../../test/screens/screen.ts';
import '../page.css';

export { wording } from '../../mocks/portals/onehealthport.wording.ts';

export type ScreenMeta = Meta<ScreenProperties>;
export type ScreenStory = StoryObj<ScreenProperties>;

/** What a person asks for, shown under “Actions”; nothing answers it. */
const asked = fn().mockName('mfa-submit');

/** What all screens' stories have. */
export const screenMeta = {
  argTypes: {
    flow: { control: 'object' },
    pending: { control: 'text' },
    problem: { control: 'object' },
    messages: { control: 'object' },
    draft: { control: 'object' },
  },
} satisfies ScreenMeta;

/**
 * A screen, used alone. Its flow is made when the story is shown, so that what it counts down begins then; what the controls say comes
 * on top.
 */
export function screenStory(
  tag: ScreenTag,
  properties: () => ScreenProperties,
  story: ScreenStory = {},
): ScreenStory {
  return {
    ...story,
    render(args) {
      const screen = document.createElement(tag) as MfaScreen;
      screen.addEventListener('mfa-submit', ({ action, inputs }: MfaSubmitEvent) => asked(action, inputs));
      return Object.assign(screen, properties(), args);
    },
  };
}

/** A problem takes the focus, which on a page of many stories would jump there: these have a page each. */
export const apart: ScreenStory = { tags: ['!autodocs'] };

export const dark: ScreenStory = { ...apart, globals: { scheme: 'dark' } };
export const rightToLeft: ScreenStory = { ...apart, globals: { direction: 'rtl' } };
export const narrow: ScreenStory = { ...apart, globals: { viewport: { value: 'mobile1' } } };
export const largeText: ScreenStory = { ...apart, globals: { text: 'double' } };
