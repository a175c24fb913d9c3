import '../../src/screens/mfa-done-screen.ts';
import { doneFlow } from '../../test/screens/flows.ts';
import { staysHere } from '../leads-to.ts';
import { dark, narrow, rightToLeft, screenMeta, screenStory, wording } from './screen-story.ts';
import type { ScreenMeta } from './screen-story.ts';

const meta: ScreenMeta = {
  ...screenMeta,
  title: 'Screens/Done',
  component: 'mfa-done-screen',
  decorators: [staysHere],
};
export default meta;

const properties = () => ({ flow: doneFlow('/onehealthport/apps/claims', 'Claims'), messages: wording });

/** Shown for as long as the browser takes to open the application. */
export const First = screenStory('mfa-done-screen', properties);

export const ApplicationWithoutName = screenStory('mfa-done-screen', () => ({ flow: doneFlow() }));

/** An address that is no web address is never a link. */
export const NowhereToGo = screenStory('mfa-done-screen', () => ({
  flow: doneFlow('javascript:alert(1)'),
}));

export const Dark = screenStory('mfa-done-screen', properties, dark);

export const RightToLeft = screenStory('mfa-done-screen', properties, rightToLeft);

export const Narrow = screenStory('mfa-done-screen', properties, narrow);
