import type { AuditEntry } from './server/audit-log.ts';
import type { ClockState, RunningCode } from './server/control/control.ts';
import type { PersonRequest, PersonSummary } from './server/control/people.ts';
import type { Fault } from './server/fault.ts';
import type { Message } from './server/outbox.ts';

export type { AuditEntry, Fault, Message, PersonRequest, PersonSummary };

/** A page of Playwright, puppeteer or the like. */
export interface TestPage {
  evaluate(work: () => unknown): Promise<unknown>;
}

export interface MessageQuery {
  /** The e-mail address, or the telephone number in E.164. */
  to?: string;
  portal?: string;
  /** The id of the last message that is known already: only a newer one will do. */
  after?: string;
  /** Seconds to wait for it; 5 when left out, 60 at most. */
  wait?: number;
}

/** Somebody at a portal. */
export interface WhoWhere {
  portal: string;
  username: string;
}

/** What a test does with a mock backend beside what its page does. Each rejects with an `Error` where the mock refuses or does not answer. */
export interface MockWorld {
  name: string;
  /** Where it is, for example `http://localhost:8787/w/checkout`. */
  url: string;
  /** Where a portal's protocol is served in it: the path for the attribute `endpoint`, on the page's own origin. */
  endpoint(portal: string): string;
  /** The newest message, as soon as there is one. */
  latestMessage(query?: MessageQuery): Promise<Message>;
  /** The code in the newest message. */
  latestCode(query?: MessageQuery): Promise<string>;
  messages(): Promise<Message[]>;
  /** What the person's authenticator app shows now. */
  appCode(who: WhoWhere): Promise<string>;
  /** Moves the server's clock on, and has the flows of the page ask how they stand then. */
  advance(seconds: number, page?: TestPage): Promise<ClockState>;
  /** Puts a person into a state (`GET /__mock/scenarios` lists them), and has the flows of the page ask how they stand then. */
  play(scenario: string, who: WhoWhere, page?: TestPage): Promise<void>;
  /** Adds a person, in place of the one of that name. */
  addPerson(person: PersonRequest): Promise<PersonSummary>;
  people(): Promise<PersonSummary[]>;
  /** How the next answers fail, in place of what was asked for before. */
  fail(...faults: Fault[]): Promise<void>;
  audit(): Promise<AuditEntry[]>;
  /** Everything as it was at the start. */
  reset(): Promise<void>;
}

/** Runs in the page: each `<mfa-flow>` asks the server how it stands. */
async function refreshFlows(): Promise<void> {
  const flows = [
    ...document.querySelectorAll<HTMLElement & { refresh?: () => Promise<unknown> }>('mfa-flow'),
  ];
  await Promise.all(flows.map((flow) => flow.refresh?.()));
}

const randomName = () => `test-${crypto.randomUUID().slice(0, 8)}`;

/**
 * A world of a test's own on a running mock backend: nothing that other tests do changes it. It is made on its first use and dropped when
 * nobody has used it for an hour, or when a hundred others have been used since.
 *
 * @param server for example `http://localhost:8787`
 * @param name lower-case letters, digits and hyphens, 40 at most; a random one when left out
 */
export function openWorld(server: string, name = randomName()): MockWorld {
  const path = `/w/${name}`;
  const url = server.replace(/\/$/, '') + path;

  async function request(what: string, body?: unknown): Promise<Response> {
    const response = await fetch(`${url}/__mock/${what}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (response.ok) return response;
    throw new Error(`The mock backend answered ${response.status} to ${what}: ${await response.text()}`);
  }
  const ask = async <T>(what: string, body?: unknown) => (await (await request(what, body)).json()) as T;

  async function latestMessage({ wait = 5, ...query }: MessageQuery = {}): Promise<Message> {
    const asked = Object.entries(query).filter(([, value]) => value !== undefined);
    const search = new URLSearchParams([...asked, ['wait', String(wait)]]);
    const response = await request(`outbox/latest?${search}`);
    if (response.status === 204) throw new Error(`No such message came in ${wait} seconds: ${search}`);
    return (await response.json()) as Message;
  }

  return {
    name,
    url,
    endpoint: (portal) => `${path}/${portal}/mfa`,
    latestMessage,
    async latestCode(query) {
      const { body } = await latestMessage(query);
      const [code] = /\d{4,}/.exec(body) ?? [];
      if (code === undefined) throw new Error('The newest message holds no code');
      return code;
    },
    messages: () => ask('outbox'),
    async appCode({ portal, username }) {
      const search = new URLSearchParams({ portal, username });
      return (await ask<RunningCode>(`authenticator?${search}`)).code;
    },
    async advance(seconds, page) {
      const state = await ask<ClockState>('clock', { advance: seconds });
      await page?.evaluate(refreshFlows);
      return state;
    },
    async play(scenario, who, page) {
      await request(`scenario/${scenario}`, who);
      await page?.evaluate(refreshFlows);
    },
    addPerson: (person) => ask('people', person),
    people: () => ask('people'),
    fail: async (...faults) => void (await request('faults', faults)),
    audit: () => ask('audit'),
    reset: async () => void (await request('reset', {})),
  };
}
