import { receive } from '../wire/time.ts';
import { flowShape, startShape } from '../wire/shape.ts';
import type { BeginRequest, Flow, FlowKind, Inputs, LiveFlow, Start } from '../wire/index.ts';
import type { MfaError } from './mfa-error.ts';
import { request } from './request.ts';
import type { Answer, ClientOptions } from './request.ts';

/** One verb of the protocol a method. Each rejects with an `MfaError` when no answer can be had. */
export interface Client {
  /** The first step, with no identity in it. Changes nothing, so it is tried again by itself. */
  start(kind: FlowKind, application?: string, signal?: AbortSignal): Promise<Answer<Start>>;
  begin(body: BeginRequest, signal?: AbortSignal): Promise<Answer<LiveFlow>>;
  /** The flow as it stands now. Changes nothing, so it is tried again by itself. */
  read(id: string, signal?: AbortSignal): Promise<Answer<LiveFlow>>;
  /** Sent once. If its answer is lost, the flow is asked for: one that has moved on is the answer. */
  act(flow: Flow, action: string, inputs: Inputs, signal?: AbortSignal): Promise<Answer<LiveFlow>>;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function createClient(options: ClientOptions): Client {
  const { retryDelays = [400, 1600], now = Date.now } = options;

  /** Only for requests that change nothing. What took too long once is not waited for again. */
  async function persist<T>(attempt: () => Promise<Answer<T>>): Promise<Answer<T>> {
    for (const delay of retryDelays) {
      try {
        return await attempt();
      } catch (error) {
        if (!/^(network|unavailable)$/.test((error as MfaError).code)) throw error;
        await sleep(delay);
      }
    }
    return attempt();
  }

  const live = (answer: Answer<Flow>): Answer<LiveFlow> =>
    answer.ok ? { ok: true, value: receive(answer.value, now()) } : answer;

  const client: Client = {
    start(kind, application, signal) {
      const query = application ? `?application=${encodeURIComponent(application)}` : '';
      return persist(() => request(options, 'GET', `/start/${kind}${query}`, startShape, signal));
    },

    begin: async (body, signal) => live(await request(options, 'POST', '/flows', flowShape, signal, body)),

    read: async (id, signal) =>
      live(
        await persist(() => request(options, 'GET', `/flows/${encodeURIComponent(id)}`, flowShape, signal)),
      ),

    async act({ id, version }, action, inputs, signal) {
      try {
        const path = `/flows/${encodeURIComponent(id)}/actions/${encodeURIComponent(action)}`;
        return live(await request(options, 'POST', path, flowShape, signal, { version, inputs }));
      } catch (lost) {
        if (signal?.aborted) throw lost;
        const present = await client.read(id, signal).catch(() => undefined);
        if (!present || (present.ok && present.value.version === version)) throw lost;
        return present;
      }
    },
  };
  return client;
}
