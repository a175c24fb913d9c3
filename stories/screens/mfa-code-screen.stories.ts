import '../../src/screens/mfa-code-screen.ts';
import { codeFlow } from '../../test/screens/flows.ts';
import type { CodeOptions } from '../../test/screens/flows.ts';
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

const meta: ScreenMeta = { ...screenMeta, title: 'Screens/Code', component: 'mfa-code-screen' };
export default meta;

const personalInformation = {
  rel: 'update-personal-information',
  href: '/onehealthport/pages/personal-information',
};

/** As OneHealthPort has it: its words, and the link within them. */
function at(options?: CodeOptions): ScreenProperties {
  const flow = codeFlow(options);
  return { flow: { ...flow, links: [personalInformation, ...(flow.links ?? [])] }, messages: wording };
}

const story = (properties: () => ScreenProperties, others?: ScreenStory) =>
  screenStory('mfa-code-screen', properties, others);

const problem = (code: string, options: CodeOptions = { sent: true }, retryAfter?: number) =>
  story(() => ({ ...at(options), problem: { code, retryAfter } }), apart);

export const First = story(() => at());

export const Sending = story(() => ({ ...at(), pending: 'send' }));

/** Send is held for two minutes: it can be reached, and says why. */
export const Held = story(() => at({ sent: true }));

/** The two minutes are over: where to look, and Send works again. */
export const NotArrived = story(() =>
  at({ sent: true, held: undefined, timing: { expiresIn: 480 }, notices: [] }),
);

/** A phone rings instead: other advice, and another button. */
export const Call = story(() => ({
  flow: codeFlow({ sent: true, held: undefined, channel: 'call', notices: [] }),
}));

/** One channel is used up; the other sends. */
export const ChannelHeld = story(() => ({
  flow: codeFlow({ channel: 'text', others: [{ value: 'call', held: { reason: 'spent', for: 400 } }] }),
}));

export const EndsSoon = story(() => at({ sent: true, notices: [], timing: { endsIn: 120 } }));

export const LastMinute = story(() =>
  at({ sent: true, held: undefined, timing: { expiresIn: 59 }, notices: [] }),
);

export const Expired = story(() =>
  at({ sent: true, held: undefined, timing: { expiresIn: 0 }, notices: [] }),
);

export const Checking = story(() => ({ ...at({ sent: true, notices: [] }), pending: 'verify' }));

export const KitsOwnWords = story(() => ({ ...at({ sent: true }), messages: undefined }));

export const CodeMissing = story(() => at({ sent: true, notices: [] }), {
  ...apart,
  play({ canvasElement }) {
    const form = canvasElement.querySelector<HTMLInputElement>('input[name="code"]')!.form!;
    form.requestSubmit();
  },
});

export const CodeWrong = problem('code-wrong');

export const FewTriesLeft = problem('code-wrong', { sent: true, timing: { attemptsLeft: 2 } });

export const CodeExpired = problem('code-expired', {
  sent: true,
  held: undefined,
  timing: { expiresIn: 0 },
});

export const CodeReplaced = problem('code-replaced');

export const CodeUsed = problem('code-used');

export const Locked = problem('code-locked', {
  sent: true,
  held: { reason: 'locked', for: 600 },
  barred: { reason: 'locked', for: 600 },
  timing: { attemptsLeft: 0 },
});

export const Disabled = problem('code-disabled', {
  sent: true,
  held: { reason: 'disabled' },
  barred: { reason: 'disabled' },
  timing: { attemptsLeft: 0 },
});

export const SendTooSoon = problem('send-wait');

export const SendLimit = problem(
  'send-limit',
  { sent: true, held: { reason: 'spent', for: 400 }, timing: { sendsLeft: 0 } },
  400,
);

export const NotDelivered = problem('delivery-failed', {});

export const ChangedInAnotherWindow = problem('version-conflict');

export const NetworkDown = problem('network');

export const Dark = story(() => at({ sent: true }), dark);

export const DarkWrong = story(
  () => ({ ...at({ sent: true, timing: { attemptsLeft: 2 } }), problem: { code: 'code-wrong' } }),
  dark,
);

export const RightToLeft = story(() => at({ sent: true }), rightToLeft);

export const Narrow = story(() => at({ sent: true }), narrow);

export const LargeText = story(() => at({ sent: true }), largeText);
