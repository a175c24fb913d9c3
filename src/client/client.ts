import { receive } from '../wire/received.ts';
import { flowShape, startShape } from '../wire/shape.ts';
import type { ActRequest, BeginRequest, Flow, FlowKind, Inputs, LiveFlow, Start } from '../wire/index.ts';
import { persist } from './persist.ts';
import { createKey, request } from './request.ts';
import type { Answer, ClientOptions } from './request.ts';

/**
 * One verb of the protocol a method. What does not get through is tried again by itself, with one `Idempotency-Key`, so that nothing is
 * done twice. Each rejects with an `MfaError` when no answer can be had.
 */
export interface Client {
  /** Where it asks. `<mfa-flow>` takes two clients of one endpoint for the same. */
  readonly endpoint: string;
  /** The first step, with no identity in it. */
  start(kind: FlowKind, application?: string, signal?: AbortSignal): Promise<Answer<Start>>;
  begin(body: BeginRequest, signal?: AbortSignal): Promise<Answer<LiveFlow>>;
  /** The flow as it stands now. */
  read(id: string, signal?: AbortSignal): Promise<Answer<LiveFlow>>;
  /** Where no answer can be had, the flow is asked for: one that has moved on is the answer. */
  act(flow: Flow, action: string, inputs: Inputs, signal?: AbortSignal): Promise<Answer<LiveFlow>>;
}

/** Milliseconds for which a server answers the same request with the same key as it did before. */
const KEY_LIFE = 60_000;

export function createClient(options: ClientOptions): Client {
  const { endpoint, now = Date.now } = options;

  /** What was sent last and has no answer yet. In memory alone. */
  let unanswered: { sent: string; key: string; since: number } | undefined;

  const live = (answer: Answer<Flow>): Answer<LiveFlow> =>
    answer.ok ? { ok: true, value: receive(answer.value, now()) } : answer;

  /** The same again within a minute, with no answer in between, is the same request: also when it is the person who tries again. */
  async function post(path: string, content: BeginRequest | ActRequest, signal?: AbortSignal) {
    const body = JSON.stringify(content);
    const sent = path + body;
    if (unanswered?.sent !== sent || now() - unanswered.since >= KEY_LIFE)
      unanswered = { sent, key: createKey(options), since: now() };
    const { key } = unanswered;
    const answer = live(
      await persist(options, { method: 'POST', path, shape: flowShape, signal, body, key }),
    );
    if (unanswered?.key === key) unanswered = undefined;
    return answer;
  }

  const flowPath = (id: string) => `/flows/${encodeURIComponent(id)}`;

  return {
    endpoint,

    start(kind, application, signal) {
      const query = application ? `?application=${encodeURIComponent(application)}` : '';
      return persist(options, { path: `/start/${kind}${query}`, shape: startShape, signal });
    },

    begin: (body, signal) => post('/flows', body, signal),

    read: async (id, signal) =>
      live(await persist(options, { path: flowPath(id), shape: flowShape, signal })),

    async act({ id, version }, action, inputs, signal) {
      try {
        return await post(
          `${flowPath(id)}/actions/${encodeURIComponent(action)}`,
          { version, inputs },
          signal,
        );
      } catch (lost) {
        if (signal?.aborted) throw lost;
        const asking = request<Flow>(options, { path: flowPath(id), shape: flowShape, signal });
        const present = await asking.then(live, () => undefined);
        // Where it may not be seen the cookie was lost too, and the same press brings it back: that is not for now to say.
        if (!present?.ok || present.value.version === version) throw lost;
        return present;
      }
    },
  };
}
