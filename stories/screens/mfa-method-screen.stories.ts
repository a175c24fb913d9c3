import '../../src/screens/mfa-method-screen.ts';
import { methodFlow } from '../../test/screens/flows.ts';
import type { ScreenProperties } from '../../test/screens/screen.ts';
import {
  apart,
  dark,
  largeText,
  narrow,
  rightToLeft,
  screenMeta,
  screenStory,
  wording,
} from './screen-story.ts';
import type { ScreenMeta, ScreenStory } from './screen-story.ts';

const meta: ScreenMeta = { ...screenMeta, title: 'Screens/Method', component: 'mfa-method-screen' };
export default meta;

const first = (): ScreenProperties => ({ flow: methodFlow('none'), messages: wording });

const story = (more: () => ScreenProperties = () => ({}), others?: ScreenStory) =>
  screenStory('mfa-method-screen', () => ({ ...first(), ...more() }), others);

const problem = (code: string, retryAfter?: number) =>
  story(() => ({ problem: { code, retryAfter } }), apart);

export const First = story();

export const Pending = story(() => ({ pending: 'choose' }));

/** The only one that can be used is chosen already. */
export const OneNotSetUp = story(() => ({ flow: methodFlow() }));

export const OneLocked = story(() => ({ flow: methodFlow('email') }));

export const KitsOwnWords = story(() => ({ messages: undefined }));

export const NothingChosen = story(undefined, {
  ...apart,
  play: ({ canvasElement }) => canvasElement.querySelector<HTMLButtonElement>('[part~="submit"]')!.click(),
});

export const ChangedInAnotherWindow = problem('version-conflict');

export const NotPossible = problem('action-unavailable');

export const TooManyRequests = problem('too-many-requests', 60);

export const NetworkDown = problem('network');

export const Dark = story(() => ({ flow: methodFlow() }), dark);

export const RightToLeft = story(undefined, rightToLeft);

export const Narrow = story(undefined, narrow);

export const LargeText = story(undefined, largeText);
