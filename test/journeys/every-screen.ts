import type { Page } from '../support/page.ts';
import { agarcia, wrong } from '../support/portal.ts';
import type { control } from '../support/portal.ts';

/** Goes through every screen of a sign-in, with what can go wrong on it, and calls at each. */
export async function visitEveryScreen(
  page: Page,
  mock: ReturnType<typeof control>,
  visit: (name: string) => Promise<void> | void,
): Promise<void> {
  await visit('sign-in');
  page.press('Login');
  await page.fails('Enter your User Name');
  await visit('sign-in with fields missing');
  page.fill({ ...agarcia, password: 'wrong' });
  await page.outcome(() => page.press('Login'));
  await visit('sign-in refused');

  await page.signIn(agarcia);
  await visit('method');
  page.press('Submit');
  await page.fails('Choose a method');
  await visit('method not chosen');

  await page.chooseMethod('email');
  await visit('code');
  await page.send();
  await visit('code sent');
  await page.verify(wrong(await mock.lastCode()));
  await visit('code wrong');

  page.press('Choose another method');
  await page.until('mfa-method-screen input');
  await page.chooseMethod('authenticator');
  await visit('authenticator');
  await page.verify(wrong(await mock.appCode(agarcia.username)));
  await visit('authenticator, code wrong');
  await page.verify(await mock.appCode(agarcia.username));
  await page.until('mfa-done-screen h1');
  await visit('done');

  page.flow.application = 'nowhere';
  await page.until('mfa-problem-screen button');
  await visit('problem');
}
