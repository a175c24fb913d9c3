import { expect } from 'vitest';
import * as v from 'valibot';
import {
  createBackend,
  onehealthport,
  type AuditEntry,
  type Backend,
  type BackendOptions,
  type Message,
  type RunningCode,
} from '../../mocks/index.ts';
import { Flow, Problem, type Inputs } from '../../src/wire/index.ts';
import { lakeside } from './lakeside.ts';

/** A server with a clock of its own, and the people who use it. */
export class World {
  /** Milliseconds since 1970. */
  now = Date.UTC(2025, 2, 7, 9);
  readonly backend: Backend;

  constructor(options: BackendOptions = {}) {
    this.backend = createBackend({
      portals: [onehealthport, lakeside],
      clock: () => this.now,
      passwordIterations: 1,
      onError: (error) => {
        throw error;
      },
      ...options,
    });
  }

  advance(seconds: number): void {
    this.now += seconds * 1000;
  }

  async control<T>(path: string): Promise<T> {
    const response = await this.backend.fetch(new Request(`https://mock.example/__mock/${path}`));
    return (await response.json()) as T;
  }

  outbox = () => this.control<Message[]>('outbox');
  audit = () => this.control<AuditEntry[]>('audit');

  /** The code that came last, as the person reads it. */
  async lastCode(): Promise<string> {
    const { body = '' } = (await this.outbox()).at(-1) ?? {};
    return /\d{6,}/.exec(body)?.[0] ?? '';
  }

  /** What the person's authenticator app shows. */
  async appCode(username: string, portal = 'onehealthport'): Promise<string> {
    return (await this.control<RunningCode>(`authenticator?portal=${portal}&username=${username}`)).code;
  }

  /** Puts the server's state into another order of things, as an administrator's script would. */
  edit(change: (state: StateForEdit) => void): void {
    const state = JSON.parse(this.backend.snapshot()) as StateForEdit;
    change(state);
    this.backend.restore(JSON.stringify(state));
  }
}

export interface StateForEdit {
  accounts: {
    username: string;
    addresses: Record<string, { value: string; verified: boolean }>;
    codes: Record<string, unknown>[];
  }[];
}

export interface Answer {
  status: number;
  headers: Headers;
  /** JSON, or undefined. */
  body: unknown;
}

/** What each visitor heard, in full: to look for what must not be there. */
export const transcript = ({ headers, body }: Answer) => JSON.stringify([[...headers], body]);

export const password = 'Correct-Horse-7';

/** A person's browser: it keeps cookies, and knows the flow it is in. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly answers: Answer[] = [];
  /** The flow as it was heard of last. */
  flow!: Flow;

  readonly world: World;
  readonly portal: string;
  readonly ip: string;

  constructor(world: World, portal = 'onehealthport', ip = '192.0.2.1') {
    this.world = world;
    this.portal = portal;
    this.ip = ip;
  }

  async request(method: string, path: string, body?: unknown, headers: HeadersInit = {}): Promise<Answer> {
    const request = new Request(`https://mock.example${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        Origin: 'https://mock.example',
        Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const response = await this.world.backend.fetch(request, { ip: this.ip });
    for (const header of response.headers.getSetCookie()) this.#keep(header);
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json');
    const answer = {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as unknown) : undefined,
    };
    this.answers.push(answer);
    return answer;
  }

  #keep(header: string): void {
    const [pair = '', ...attributes] = header.split('; ');
    const [name = '', value = ''] = pair.split('=');
    if (attributes.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  get root(): string {
    return `/${this.portal}/mfa`;
  }

  /** Begins a flow, or begins it with its first action. */
  async begin(application?: string, action?: string, inputs?: Inputs, kind = 'sign-in'): Promise<Answer> {
    return this.#follow(
      await this.request('POST', `${this.root}/flows`, { kind, application, action, inputs }),
    );
  }

  async act(action: string, inputs: Inputs = {}, version = this.flow.version): Promise<Answer> {
    const path = `${this.root}/flows/${this.flow.id}/actions/${action}`;
    return this.#follow(await this.request('POST', path, { version, inputs }));
  }

  async read(): Promise<Answer> {
    return this.#follow(await this.request('GET', `${this.root}/flows/${this.flow.id}`));
  }

  session = () => this.request('GET', `${this.root}/session`);

  /** Keeps the flow that came with the answer, whether it is one or comes with a problem. */
  #follow(answer: Answer): Answer {
    if (answer.status < 300) this.flow = v.parse(Flow, answer.body) as Flow;
    else this.flow = (v.parse(Problem, answer.body).flow as Flow | undefined) ?? this.flow;
    return answer;
  }

  credentials(username: string): Inputs {
    return this.portal === 'lakeside'
      ? { login: username, secret: password }
      : { subscriberId: 'SUB100200', username, password };
  }

  async signIn(username = 'jrao001', application?: string): Promise<this> {
    expect(await this.begin(application, 'sign-in', this.credentials(username))).toMatchObject({
      status: 201,
    });
    return this;
  }

  /** Signs in and stands where codes of the method are entered; one that is sent has been sent. */
  async reach(method: string, username = 'agarcia002'): Promise<this> {
    await this.signIn(username);
    if (this.flow.step.kind === 'method') await this.choose(method);
    if (this.flow.actions['send']) expect((await this.send()).status).toBe(200);
    return this;
  }

  choose = (method: string) => this.act('choose', { method });
  verify = (code: string) => this.act('verify', { code });

  /** Sends the first code, or another one. */
  send(channel = this.flow.step.kind === 'code' ? this.flow.step.channel : 'email'): Promise<Answer> {
    return this.act(this.flow.actions['resend'] ? 'resend' : 'send', { channel });
  }

  /** Enters wrong codes, one after the other. */
  async fail(times: number): Promise<Answer> {
    let answer: Answer | undefined;
    for (let i = 0; i < times; i++) answer = await this.verify(await this.wrongCode());
    if (!answer) throw new Error('Nothing was entered');
    return answer;
  }

  /** A code that no app shows and nobody was sent. */
  async wrongCode(): Promise<string> {
    const { step } = this.flow;
    const right =
      step.kind === 'authenticator' ? await this.world.appCode('agarcia002') : await this.world.lastCode();
    return wrong(right);
  }
}

/** Another code than this one. */
export const wrong = (code: string) => code.replace(/\d$/, (digit) => String((Number(digit) + 5) % 10));

export const codeOf = ({ body }: Answer) => v.parse(Problem, body).code;
