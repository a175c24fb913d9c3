import { fixture, html } from '@open-wc/testing';
import { createClient } from '../../src/client/index.ts';
import type { ClientOptions } from '../../src/client/index.ts';
import '../../src/index.ts';
import type { MfaCompletedEvent, MfaFlow, Messages } from '../../src/index.ts';
import type { FlowKind } from '../../src/wire/index.ts';
import { startBackend } from '../../mocks/browser.ts';
import type { BrowserOptions } from '../../mocks/browser.ts';
import type { Fault, Message } from '../../mocks/index.ts';
import { wording } from '../../mocks/portals/onehealthport.wording.ts';
import { Page } from './page.ts';

export const endpoint = '/onehealthport/mfa';

/** The person most journeys are of; see PORTALS.md. */
export const jrao = { subscriberId: 'SUB100200', username: 'jrao001', password: 'Correct-Horse-7' };
export const agarcia = { ...jrao, username: 'agarcia002' };
export const tlocked = { ...jrao, username: 'tlocked003' };

/** As many digits, and certainly not that code. */
export const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** The mock's control, as a test has it. */
export function control(base = '') {
  const call = async <T>(path: string, body?: unknown): Promise<T> => {
    const init = body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await fetch(`${base}/__mock/${path}`, init || {});
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as T;
  };
  const outbox = () => call<Message[]>('outbox');
  return {
    outbox,
    /** The code in the newest mail. */
    lastCode: async () => {
      const mails = (await outbox()).toSorted((a, b) => Date.parse(b.sentAt) - Date.parse(a.sentAt));
      return /\d{6}/.exec(mails[0]?.body ?? '')?.[0] ?? '';
    },
    /** @param seconds by which the server's clock moves on */
    advance: (seconds: number) => call('clock', { advance: seconds }),
    faults: (...faults: Fault[]) => call('faults', faults),
    reset: () => call('reset', {}),
    /** What the person's authenticator app shows. */
    appCode: async (username: string) =>
      (await call<{ code: string }>(`authenticator?portal=onehealthport&username=${username}`)).code,
  };
}

/** The mock backend in this page, under its service worker, as it was at the start before each test. */
export function useBackend(options?: BrowserOptions) {
  const mock = control();
  let stop: () => Promise<void>;
  before(async () => {
    ({ stop } = await startBackend(options));
  });
  beforeEach(async () => {
    sessionStorage.clear();
    await mock.reset();
  });
  after(() => stop());
  return mock;
}

export interface OpenOptions {
  /** Another portal than onehealthport, and another kind of flow than a sign-in. */
  portal?: string;
  kind?: FlowKind;
  messages?: Messages;
  application?: string;
  isolated?: boolean;
  parentNode?: Element;
  /** A client of the test's own, say with a `fetch` that changes answers. */
  client?: Omit<ClientOptions, 'endpoint'>;
}

/** A `<mfa-flow>` in this page. It stays on the page at the end; `completed` has where it would have gone. */
export async function openFlow({
  portal = 'onehealthport',
  kind = 'sign-in',
  messages = wording,
  application = 'claims',
  isolated,
  parentNode,
  client,
}: OpenOptions = {}) {
  const endpoint = `/${portal}/mfa`;
  const completed: string[] = [];
  const onCompleted = (event: MfaCompletedEvent) => {
    event.preventDefault();
    completed.push(event.redirect);
  };
  const flow = await fixture<MfaFlow>(
    html`<mfa-flow
      endpoint=${endpoint}
      kind=${kind}
      application=${application}
      ?isolated=${isolated}
      .messages=${messages}
      .client=${client && createClient({ endpoint, ...client })}
      @mfa-completed=${onCompleted}
    ></mfa-flow>`,
    { parentNode },
  );
  const page = new Page();
  await page.until(
    'mfa-sign-in-screen input, mfa-form-screen input, mfa-problem-screen button, mfa-code-screen input',
  );
  return { page, flow, completed };
}
