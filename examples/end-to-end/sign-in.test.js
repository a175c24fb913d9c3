import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { openWorld } from 'mfa-elements/testing';
import { chromium } from 'playwright';
import { startMock } from './mock.js';
import { serve } from './serve.js';

const jrao = {
  portal: 'onehealthport',
  username: 'jrao001',
  identifiers: { subscriberId: 'SUB100200', username: 'jrao001' },
  password: 'Correct-Horse-7',
  addresses: { email: { value: 'jasonr@onehealthport.example' } },
};
const to = jrao.addresses.email.value;

let mock, site, browser, page, world;

before(async () => {
  mock = await startMock();
  site = await serve(mock.url);
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_BIN });
});
after(async () => {
  await browser?.close();
  site?.close();
  mock?.close();
});

// Nothing that a test does in its world concerns another, so none has to tidy up.
beforeEach(async () => {
  world = openWorld(mock.url);
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${site.url}/w/${world.name}/sign-in`);
});
afterEach(() => page.close());

const press = (name) => page.getByRole('button', { name }).click();
const sees = (text) => page.getByText(text).first().waitFor();

async function signIn({ identifiers, password }) {
  await page.getByLabel('Subscriber ID').fill(identifiers.subscriberId);
  await page.getByLabel('User name').fill(identifiers.username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press('Sign in');
  await press('Continue');
}

/** The mail may be there before the page knows of it, and until then the page does nothing else. */
async function send(button) {
  await press(button);
  await sees('The code is valid for');
}

async function enter(code) {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await press('Confirm');
}

const isLetIn = () => page.waitForURL(`${site.url}/onehealthport/apps/claims`);

test('a code by e-mail lets a person in', async () => {
  await signIn(jrao);
  await send('Send code');
  await enter(await world.latestCode({ to }));
  await isLetIn();
});

test('when a code has expired, the page says so and sends another', async () => {
  await signIn(jrao);
  await send('Send code');
  const { id: first } = await world.latestMessage({ to });
  await world.advance(600, page);
  await sees('The code has expired. Send a new one.');
  await send('Send a new code');
  await enter(await world.latestCode({ to, after: first }));
  await isLetIn();
});

test('after too many wrong codes a person has to wait', async () => {
  await signIn(jrao);
  await send('Send code');
  await world.play('locked', jrao, page);
  await sees('Too many wrong codes.');
  assert(await page.getByRole('button', { name: 'Confirm' }).isDisabled());
});

test('when a code cannot be sent, the person can try again', async () => {
  await signIn(jrao);
  // Three times, for the kit tries twice more before it says so.
  await world.fail({ match: 'actions/send', status: 503, times: 3 });
  await press('Send code');
  await sees('The service is not available right now.');
  assert.deepEqual(await world.messages(), []);
  await send('Send code');
  await enter(await world.latestCode({ to }));
  await isLetIn();
});

test('somebody of our own signs in', async () => {
  const rosa = {
    portal: 'onehealthport',
    username: 'rosa',
    identifiers: { subscriberId: 'SUB300400', username: 'rosa' },
    password: 'a wholly different one',
    addresses: { email: { value: 'rosa@hospital.example' } },
  };
  await world.addPerson(rosa);
  await signIn(rosa);
  await send('Send code');
  await enter(await world.latestCode({ to: 'rosa@hospital.example' }));
  await isLetIn();
});
