import { expect } from '@open-wc/testing';
import '../../src/screens/mfa-problem-screen.ts';
import { describeScreen } from './screen-suite.ts';
import { show } from './screen.ts';
import type { ScreenProperties } from './screen.ts';

const first = (): ScreenProperties => ({ problem: { code: 'network' } });

describe('<mfa-problem-screen>', () => {
  describeScreen({
    tag: 'mfa-problem-screen',
    first,
    states: {
      'a problem of a later server': () => ({ problem: { code: 'coffee-empty' } }),
      'another portal’s words': () => ({
        ...first(),
        messages: { 'problem.network': 'Call 555-0100, Monday to Friday.' },
      }),
    },
    stops: ['Try again'],
  });

  it('says what stands in the way, and asks again at a press', async () => {
    const page = await show('mfa-problem-screen', first());
    expect(page.find('h1').innerText).to.equal('This did not work');
    expect(page.said('alert')[0]).to.include('We can’t reach the server');
    await page.press('Try again');
    expect(page.intents).to.deep.equal([{ action: 'retry', inputs: {} }]);
  });

  it('RTL-2 has a general sentence for a code it does not know', async () => {
    const page = await show('mfa-problem-screen', { problem: { code: 'coffee-empty' } });
    expect(page.said('alert')[0]).to.include('Something went wrong on our side');
    expect(page.text).not.to.include('coffee');
  });
});
