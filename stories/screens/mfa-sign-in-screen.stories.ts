import '../../src/screens/mfa-sign-in-screen.ts';
import { emailInputs, signInStart } from '../../test/screens/flows.ts';
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

const meta: ScreenMeta = { ...screenMeta, title: 'Screens/Sign in', component: 'mfa-sign-in-screen' };
export default meta;

const first = (): ScreenProperties => ({ flow: signInStart(), messages: wording });

const story = (more: () => ScreenProperties = () => ({}), others?: ScreenStory) =>
  screenStory('mfa-sign-in-screen', () => ({ ...first(), ...more() }), others);

const problem = (code: string, retryAfter?: number) =>
  story(() => ({ problem: { code, retryAfter } }), apart);

export const First = story();

export const Pending = story(() => ({ pending: 'sign-in' }));

/** What was typed is there again after a reload, the password aside. */
export const AfterReload = story(() => ({ draft: { subscriberId: 'SUB100200', username: 'jrao001' } }));

/** Which fields there are is data: another portal asks for an e-mail address. */
export const AnotherPortal = story(() => ({ flow: signInStart(emailInputs), messages: {} }));

/** The kit’s own words, where a portal has none. */
export const KitsOwnWords = story(() => ({ messages: { 'input.subscriberId': 'Subscriber ID' } }));

export const FieldsMissing = story(undefined, {
  ...apart,
  play: ({ canvasElement }) => canvasElement.querySelector<HTMLButtonElement>('[part~="submit"]')!.click(),
});

export const CredentialsInvalid = problem('credentials-invalid');

export const InputInvalid = story(
  () => ({ problem: { code: 'input-invalid', errors: { subscriberId: 'invalid' } } }),
  apart,
);

export const TooManyRequests = problem('too-many-requests', 540);

export const FlowEnded = problem('flow-ended');

export const UnknownApplication = problem('not-found');

export const NetworkDown = problem('network');

export const Timeout = problem('timeout');

export const ServiceUnavailable = problem('unavailable');

export const AnswerUnreadable = problem('malformed');

export const ServerError = problem('server-error');

export const Dark = story(undefined, dark);

export const DarkRefused = story(() => ({ problem: { code: 'credentials-invalid' } }), dark);

export const RightToLeft = story(() => ({ problem: { code: 'network' } }), rightToLeft);

export const Narrow = story(undefined, narrow);

export const LargeText = story(undefined, largeText);
