import '../../src/screens/mfa-authenticator-screen.ts';
import { authenticatorFlow } from '../../test/screens/flows.ts';
import type { ScreenProperties } from '../../test/screens/screen.ts';
import { apart, dark, narrow, rightToLeft, screenMeta, screenStory, wording } from './screen-story.ts';
import type { ScreenMeta, ScreenStory } from './screen-story.ts';

const meta: ScreenMeta = {
  ...screenMeta,
  title: 'Screens/Authenticator',
  component: 'mfa-authenticator-screen',
};
export default meta;

const first = (): ScreenProperties => ({ flow: authenticatorFlow(), messages: wording });

const story = (more: () => ScreenProperties = () => ({}), others?: ScreenStory) =>
  screenStory('mfa-authenticator-screen', () => ({ ...first(), ...more() }), others);

const problem = (code: string, flow = () => authenticatorFlow()) =>
  story(() => ({ flow: flow(), problem: { code } }), apart);

export const First = story();

export const Checking = story(() => ({ pending: 'verify' }));

export const KitsOwnWords = story(() => ({ messages: undefined }));

export const CodeWrong = problem('code-wrong');

export const FewTriesLeft = problem('code-wrong', () => authenticatorFlow({ attemptsLeft: 1 }));

export const CodeUsed = problem('code-used');

export const Locked = problem('code-locked', () =>
  authenticatorFlow({ attemptsLeft: 0 }, { reason: 'locked', for: 600 }),
);

export const Disabled = problem('code-disabled', () =>
  authenticatorFlow({ attemptsLeft: 0 }, { reason: 'disabled' }),
);

export const NetworkDown = problem('network');

export const Dark = story(undefined, dark);

export const RightToLeft = story(undefined, rightToLeft);

export const Narrow = story(undefined, narrow);
