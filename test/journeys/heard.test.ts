import { agarcia, jrao, openFlow, useBackend, wrong } from '../support/portal.ts';
import { press } from '../support/keys.ts';
import type { Page } from '../support/page.ts';
import { expectTranscript, Transcript } from '../support/transcript.ts';
import { useClock } from '../screens/clock.ts';

/** Up to the line of the transcript that begins so. */
const heading = (title: string) => `focus: “${title}”, heading`;
const sent = 'polite: One-time password successfully sent';
const codeField = 'focus: “Verification code”';

describe('what is heard', () => {
  // Faked first: the server's time is the page's.
  const clock = useClock();
  const mock = useBackend({ clock: () => Date.now() });
  const open = () => Promise.resolve();
  /** Nothing is answered before the test lets it. */
  const network = {
    answers: open,
    fetch: (async (...request) => {
      await network.answers();
      return fetch(...request);
    }) as typeof fetch,
  };
  let heard: Transcript;
  let page: Page;

  beforeEach(async () => {
    network.answers = open;
    ({ page } = await openFlow({ client: { fetch: network.fetch } }));
    heard = new Transcript();
  });
  afterEach(() => heard.stop());

  /** Types into a field that gets the focus, and presses Enter in it. */
  async function enter(values: Record<string, string>) {
    for (const [name, value] of Object.entries(values)) {
      page.input(name).focus();
      page.fill({ [name]: value });
    }
    await press('Enter');
  }

  async function pressButton(label: string) {
    const button = page.button(label);
    const folded = button.closest('details');
    if (folded) folded.open = true;
    button.focus();
    await press('Enter');
  }

  async function toCode(person: Record<string, string>) {
    await heard.does('enters everything', () => enter(person), heading('Choose an authentication method'));
    const choose = async () => {
      page.choose('method', 'email');
      await pressButton('Submit');
    };
    await heard.does('chooses e-mail', choose, heading('Multi-Factor Authentication'));
  }

  const isWaiting = () => page.flow.querySelector('[aria-busy="true"]') !== null;
  const send = () => heard.does('presses Send', () => pressButton('Send'), codeField);
  const enterWrong = async () => enter({ code: wrong(await mock.lastCode()) });
  const enterRight = async () => enter({ code: await mock.lastCode() });

  it('A11Y-2 A11Y-4 signing in with an e-mailed code, the first one wrong', async () => {
    await toCode(jrao);
    await send();
    await heard.does(
      'enters a wrong code',
      enterWrong,
      'there: “Verification code”, edit text, required, invalid',
    );
    await heard.does('enters the right code', enterRight, heading('You are signed in'));
    await expectTranscript('heard/e-mailed-code.txt', heard);
  });

  it('A11Y-2 A11Y-4 a sign-in that is refused', async () => {
    await heard.does(
      'presses Login with nothing entered',
      () => pressButton('Login'),
      'focus: “Subscriber ID”',
    );
    const forgetful = () => enter({ ...agarcia, password: 'wrong' });
    await heard.does('enters a wrong password', forgetful, 'title: Error');
    await heard.does('presses Login with no password', () => pressButton('Login'), 'focus: “Password”');
    await expectTranscript('heard/refused-sign-in.txt', heard);
  });

  it('A11Y-2 A11Y-4 codes that are locked, until they are not', async () => {
    await page.toCode(jrao);
    await page.send();
    await page.settle(() => page.focused === page.input('code'), 'focus is not in the field');
    for (let tries = 1; tries <= 7; tries++) await page.verify(wrong(await mock.lastCode()));
    heard.stop();
    heard = new Transcript();
    for (const which of ['an eighth', 'a ninth'])
      await heard.does(`enters ${which} wrong code`, enterWrong, 'assertive');
    await heard.does('enters the last wrong code', enterWrong, 'focus');
    await heard.does('waits ten minutes', () => clock.tickAsync(600_000), codeField);
    await expectTranscript('heard/lock.txt', heard);
  });

  it('A11Y-2 A11Y-4 a code that expires, and another', async () => {
    await toCode(jrao);
    await send();
    await heard.does('waits ten minutes', () => clock.tickAsync(600_000), 'assertive: The code has expired');
    await heard.does('presses Send', () => pressButton('Send'), sent);
    await heard.does('enters the new code', enterRight, heading('You are signed in'));
    await expectTranscript('heard/expired-code.txt', heard);
  });

  it('A11Y-2 A11Y-4 an answer that is slow, and one that never comes', async () => {
    await toCode(jrao);
    await send();
    let release!: () => void;
    const slow = new Promise<void>((resolve) => (release = resolve));
    network.answers = () => slow;
    const wait = async (milliseconds: number) => {
      await page.settle(isWaiting, 'nothing was asked');
      await clock.tickAsync(milliseconds);
    };
    const code = wrong(await mock.lastCode());
    await heard.does('enters a wrong code, and waits', () => enter({ code }).then(() => wait(300)), 'polite');
    await heard.does('waits eight seconds', () => wait(8000), 'polite');
    await heard.does('gets the answer', release, 'assertive');
    network.answers = () => Promise.reject(new TypeError('no network'));
    const offline = () => enterRight().then(() => wait(5000));
    await heard.does('enters the right code, offline', offline, 'focus: text');
    network.answers = open;
    await heard.does('presses Verify', () => pressButton('Verify'), heading('You are signed in'));
    await expectTranscript('heard/slow-answer.txt', heard);
  });
});
