import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { configure, expect, fn, userEvent, waitFor, within } from 'storybook/test';
import '../../mocks/console/mock-console.ts';
import type { Message } from '../../mocks/index.ts';
import { wording } from '../../mocks/portals/onehealthport.wording.ts';
import '../../src/elements/mfa-flow.ts';
import type { MfaFlow } from '../../src/elements/mfa-flow.ts';
import type { MfaCompletedEvent, MfaFailedEvent, MfaStepChangedEvent } from '../../src/events.ts';
import type { Language, Messages } from '../../src/index.ts';
import { staysHere } from '../leads-to.ts';

type Args = Pick<MfaFlow, 'endpoint' | 'kind' | 'application' | 'isolated' | 'messages'>;

/** What the flow announces, shown under “Actions”. */
const stepChanged = fn().mockName('mfa-step-changed');
const failed = fn().mockName('mfa-failed');
const completed = fn().mockName('mfa-completed');

/** What an earlier story left in this tab: the id of its flow, and names that were typed. */
function forgetFlows(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('mfa-flow')) sessionStorage.removeItem(key);
  }
}

const meta: Meta<Args> = {
  title: 'Elements/mfa-flow',
  component: 'mfa-flow',
  tags: ['!autodocs'],
  decorators: [staysHere],
  beforeEach: forgetFlows,
  args: {
    endpoint: '/onehealthport/mfa',
    kind: 'sign-in',
    application: 'claims',
    isolated: false,
    messages: wording,
  },
  argTypes: {
    application: { control: 'select', options: ['claims', 'directory', 'optum'] },
    messages: { control: 'object' },
  },
  render: ({ endpoint, kind, application, isolated, messages }) =>
    html`<mfa-flow
      .endpoint=${endpoint}
      .kind=${kind}
      .application=${application}
      ?isolated=${isolated}
      .messages=${messages}
      @mfa-step-changed=${({ step }: MfaStepChangedEvent) => stepChanged(step)}
      @mfa-failed=${({ code }: MfaFailedEvent) => failed(code)}
      @mfa-completed=${({ redirect }: MfaCompletedEvent) => completed(redirect)}
    ></mfa-flow>`,
};
export default meta;

type Story = StoryObj<Args>;

// Each answer is waited for; on a busy machine longer than the second that is usual.
configure({ asyncUtilTimeout: 8000 });

/** Where the flow renders. */
const rootOf = (canvasElement: HTMLElement) => {
  const flow = canvasElement.querySelector('mfa-flow')!;
  return within((flow.shadowRoot ?? flow) as unknown as HTMLElement);
};

type Screen = ReturnType<typeof rootOf>;

/** The newest code in the mock's inbox. */
async function codeFromInbox(): Promise<string> {
  const mails = (await (await fetch('/__mock/outbox')).json()) as Message[];
  return /\d{6}/.exec(mails.at(-1)!.body)![0];
}

async function signIn(screen: Screen, username = 'jrao001') {
  await userEvent.type(await screen.findByLabelText('Subscriber ID'), 'SUB100200');
  await userEvent.type(screen.getByLabelText('User Name'), username);
  await userEvent.type(screen.getByLabelText('Password'), 'Correct-Horse-7');
  await userEvent.click(screen.getByRole('button', { name: 'Login' }));
}

async function chooseOneTimePassword(screen: Screen) {
  await userEvent.click(await screen.findByLabelText('One Time Password'));
  await userEvent.click(screen.getByRole('button', { name: 'Submit' }));
}

async function send(screen: Screen) {
  await userEvent.click(await screen.findByRole('button', { name: 'Send' }));
  await screen.findByText('One-time password successfully sent');
}

const enter = async (screen: Screen, code: string) => {
  await userEvent.type(screen.getByLabelText('Verification code'), code);
  await userEvent.click(screen.getByRole('button', { name: 'Verify' }));
};

/** Begun: each screen from here on is the mock backend’s doing. */
const begun: Story['play'] = async ({ canvasElement }) => {
  await rootOf(canvasElement).findByLabelText('Subscriber ID');
};

/** Press through it: the mail with the code, people to sign in as, the clock and faults are in the console beside it. */
export const WithMockConsole: Story = {
  render: (args, context) => html`${meta.render!(args, context)} <mock-console></mock-console>`,
  play: begun,
};

export const Alone: Story = { play: begun };

/** From the three fields to the application, through the real service worker. */
export const WholeJourney: Story = {
  play: async ({ canvasElement, step }) => {
    const screen = rootOf(canvasElement);
    await step('the three fields', () => signIn(screen));
    await step('One Time Password', () => chooseOneTimePassword(screen));
    await step('Send, and the code is on its way', async () => {
      await send(screen);
      await waitFor(() => expect(screen.getByLabelText('Verification code')).toHaveFocus());
    });
    await step('the code from the inbox', async () => enter(screen, await codeFromInbox()));
    await step('signed in, on the way to the application', async () => {
      await screen.findByText('You are signed in');
      await waitFor(() =>
        expect(canvasElement.querySelector('.leads-to')).toHaveTextContent('/onehealthport/apps/claims'),
      );
    });
  },
};

/** The application does not ask for a second factor. */
export const WithoutSecondFactor: Story = {
  args: { application: 'directory' },
  play: async ({ canvasElement }) => {
    const screen = rootOf(canvasElement);
    await signIn(screen);
    await screen.findByText('You are signed in');
  },
};

export const WrongPassword: Story = {
  play: async ({ canvasElement }) => {
    const screen = rootOf(canvasElement);
    await userEvent.type(await screen.findByLabelText('Subscriber ID'), 'SUB100200');
    await userEvent.type(screen.getByLabelText('User Name'), 'jrao001');
    await userEvent.type(screen.getByLabelText('Password'), 'wrong{Enter}');
    await screen.findByText(/does not match what we have on file/);
    await expect(screen.getByLabelText('Password')).toHaveValue('');
    await expect(screen.getByLabelText('User Name')).toHaveValue('jrao001');
  },
};

export const WrongCode: Story = {
  play: async ({ canvasElement }) => {
    const screen = rootOf(canvasElement);
    await signIn(screen);
    await chooseOneTimePassword(screen);
    await send(screen);
    const code = await codeFromInbox();
    await enter(screen, code === '000000' ? '000001' : '000000');
    await screen.findByText(/This code is not right/);
    await waitFor(() => expect(screen.getByLabelText('Verification code')).toHaveFocus());
  },
};

/** `tlocked003` comes with a lock that lasts ten minutes. */
export const LockedAccount: Story = {
  play: async ({ canvasElement }) => {
    const screen = rootOf(canvasElement);
    await signIn(screen, 'tlocked003');
    await screen.findByText(/You can use it again in \d+:\d\d\./);
    await expect(screen.getByRole('button', { name: 'Submit' })).toHaveAttribute('aria-disabled', 'true');
  },
};

/** One shadow root around it all, for pages whose style sheets are hostile. */
export const Isolated: Story = {
  args: { isolated: true },
  play: async ({ canvasElement }) => {
    const screen = rootOf(canvasElement);
    await signIn(screen);
    await screen.findByLabelText('One Time Password');
  },
};

/** In a page whose own form wraps everything, Enter never submits that form. */
export const InAnOuterForm: Story = {
  render: (args, context) =>
    html`<form class="outer-form" action="/elsewhere">
      <label>Search the portal <input name="q" /></label>
      ${meta.render!(args, context)}
    </form>`,
  play: async ({ canvasElement }) => {
    let submits = 0;
    const outer = canvasElement.querySelector('.outer-form')!;
    outer.addEventListener('submit', (event) => (event.preventDefault(), submits++));
    const screen = rootOf(canvasElement);
    await screen.findByLabelText('Subscriber ID');
    await userEvent.type(screen.getByLabelText('Subscriber ID'), 'SUB100200{Enter}');
    await screen.findByText('Enter your Password.');
    await expect(submits).toBe(0);
  },
};

/** The kit’s own words, where a portal has none. */
export const KitsOwnWords: Story = {
  args: { messages: undefined },
  play: async ({ canvasElement }) => {
    await rootOf(canvasElement).findByRole('heading', { name: 'Sign in' });
  },
};

const german: Language = {
  tag: 'de',
  load: (chapter) =>
    Promise.resolve<Messages>(
      chapter === 'first'
        ? {
            'sign-in.title': 'Anmelden',
            'sign-in.submit': 'Anmelden',
            'input.username': 'Benutzername',
            'input.password': 'Passwort',
            'input.required': '{label} fehlt noch.',
            'password.show': 'Passwort anzeigen',
            'link.forgot-password': 'Passwort vergessen?',
          }
        : {},
    ),
};

/** Chapter by chapter, beside the screens; what it does not word stays English. */
export const AnotherLanguage: Story = {
  args: { messages: undefined },
  render: ({ endpoint, application }) =>
    html`<mfa-flow .endpoint=${endpoint} .application=${application} .language=${german}></mfa-flow>`,
  play: async ({ canvasElement }) => {
    const screen = rootOf(canvasElement);
    await screen.findByRole('heading', { name: 'Anmelden' });
    await expect(canvasElement.querySelector('mfa-sign-in-screen')).toHaveAttribute('lang', 'de');
  },
};

export const Dark: Story = { globals: { scheme: 'dark' }, play: begun };

export const RightToLeft: Story = { globals: { direction: 'rtl' }, play: begun };

export const Narrow: Story = { globals: { viewport: { value: 'mobile1' } }, play: begun };

/** The server cannot be reached: the screen says so, and asking again helps once it can. */
export const Unreachable: Story = {
  args: { endpoint: '/nowhere/mfa' },
  play: async ({ canvasElement }) => {
    await rootOf(canvasElement).findByRole('button', { name: 'Try again' });
  },
};
