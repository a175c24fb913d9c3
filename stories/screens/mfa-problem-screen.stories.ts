import '../../src/screens/mfa-problem-screen.ts';
import { apart, dark, narrow, rightToLeft, screenMeta, screenStory } from './screen-story.ts';
import type { ScreenMeta } from './screen-story.ts';

const meta: ScreenMeta = { ...screenMeta, title: 'Screens/Problem', component: 'mfa-problem-screen' };
export default meta;

const problem = (code: string, others = apart) =>
  screenStory('mfa-problem-screen', () => ({ problem: { code, retryAfter: 120 } }), others);

export const NetworkDown = problem('network', {});

export const Timeout = problem('timeout');

export const ServiceUnavailable = problem('unavailable');

export const AnswerUnreadable = problem('malformed');

export const UnknownApplication = problem('not-found');

export const TooManyRequests = problem('too-many-requests');

/** A code that only a later server knows has a general sentence. */
export const UnknownCode = problem('of-a-later-server');

export const Dark = problem('network', dark);

export const RightToLeft = problem('network', rightToLeft);

export const Narrow = problem('network', narrow);
