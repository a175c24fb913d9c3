import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { fn } from 'storybook/test';
import type { MfaSubmitEvent } from '../../src/events.ts';
import type { MfaScreen } from '../../src/screens/mfa-screen.ts';
import type { ScreenProperties, ScreenTag } from '../../test/screens/screen.ts';
import '../page.css';
import { snippet } from '../source.ts';

export { wording } from '../../mocks/portals/onehealthport.wording.ts';

export type ScreenMeta = Meta<ScreenProperties>;
export type ScreenStory = StoryObj<ScreenProperties>;

/** What a person asks for, shown under “Actions”; nothing answers it. */
const asked = fn().mockName('mfa-submit');

/** What a team sets. */
const inputs = ['flow', 'pending', 'problem', 'messages'];

/** What all screens' stories have. */
export const screenMeta = {
  argTypes: {
    flow: { control: 'object' },
    pending: { control: 'text' },
    problem: { control: 'object' },
    messages: { control: 'object' },
  },
  parameters: { controls: { include: inputs } },
} satisfies ScreenMeta;

/** As a server would send it: the moment it came is the page's own affair. */
function onTheWire({ flow, ...others }: ScreenProperties): Record<string, unknown> {
  const wire = Object.entries(flow ?? {}).filter(([name]) => name !== 'receivedAt');
  return { flow: Object.fromEntries(wire), ...others };
}

const sourceOf = (tag: ScreenTag, properties: () => ScreenProperties) =>
  snippet({
    tag,
    entry: `mfa-elements/screens/${tag}`,
    properties: onTheWire(properties()),
    script: `element.addEventListener('mfa-submit', ({ action, inputs }) => {
  // Ask your server, then set \`element.flow\` or \`element.problem\`.
});`,
  });

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
    parameters: {
      ...story.parameters,
      docs: { source: { language: 'html', transform: () => sourceOf(tag, properties) } },
    },
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
