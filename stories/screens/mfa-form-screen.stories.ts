import '../../src/screens/mfa-form-screen.ts';
import { formFlow, parkingFlow, rulesFlow } from '../../test/screens/flows.ts';
import type { ScreenProperties } from '../../test/screens/screen.ts';
import { apart, dark, largeText, narrow, rightToLeft, screenMeta, screenStory } from './screen-story.ts';
import type { ScreenMeta, ScreenStory } from './screen-story.ts';

const meta: ScreenMeta = { ...screenMeta, title: 'Screens/Form', component: 'mfa-form-screen' };
export default meta;

const story = (properties: () => ScreenProperties, others?: ScreenStory) =>
  screenStory('mfa-form-screen', properties, others);

/** A page of a longer form. */
export const Page = story(() => ({ flow: formFlow() }));

/** A step of a kind that the kit has no screen for, in the server’s own words. */
export const UnknownKind = story(() => ({ flow: parkingFlow() }));

/** Inputs that belong together, and what a value has to be, shown as it is met. */
export const GroupsAndRules = story(() => ({
  flow: rulesFlow(),
  messages: { 'group.access': 'How you sign in' },
}));

/** Two errors and more are listed, each a link to its field. */
export const FieldsMissing = story(() => ({ flow: rulesFlow() }), {
  ...apart,
  play: ({ canvasElement }) => canvasElement.querySelector<HTMLButtonElement>('[part~="submit"]')!.click(),
});

/** The flow ends soon if nothing is done. */
export const EndsSoon = story(() => ({ flow: { ...formFlow(), timing: { endsIn: 120 } } }));

export const Refused = story(
  () => ({ flow: formFlow(), problem: { code: 'input-invalid', errors: { email: 'taken' } } }),
  apart,
);

export const Dark = story(() => ({ flow: parkingFlow() }), dark);

export const RightToLeft = story(() => ({ flow: parkingFlow() }), rightToLeft);

export const Narrow = story(() => ({ flow: formFlow() }), narrow);

export const LargeText = story(() => ({ flow: formFlow() }), largeText);
