import * as v from 'valibot';
import type { Store } from './store.ts';

/** How the next answers fail. */
export const Fault = v.object({
  /** A part of `METHOD /path`. */
  match: v.string(),
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  /** Text as it is; anything else as JSON. */
  body: v.optional(v.unknown()),
  contentType: v.optional(v.string()),
  /** The connection breaks: no answer at all. */
  drop: v.optional(v.boolean()),
  /** Milliseconds before the answer; with nothing else the answer is the right one, and late. */
  delayMs: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** The request is carried out, and only its answer and its cookies are lost. */
  applied: v.optional(v.boolean()),
  /** How many requests it strikes; one when left out. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export type Fault = v.InferOutput<typeof Fault>;

/** The fault that strikes this request, which wears it off. */
export async function takeFault(store: Store, line: string): Promise<Fault | undefined> {
  const strikes = (fault: Fault) => line.includes(fault.match);
  if (!store.read().faults.some(strikes)) return undefined;
  return store.transaction((state) => {
    const fault = state.faults.find(strikes);
    const { times = 1 } = fault ?? {};
    const rest = fault && times > 1 ? [{ ...fault, times: times - 1 }] : [];
    state.faults = state.faults.flatMap((known) => (known === fault ? rest : [known]));
    return fault;
  });
}

/** Whether there is another answer than the right one. */
export const isReplacing = ({ status, body, drop }: Fault) =>
  drop === true || status !== undefined || body !== undefined;

export function faultResponse(
  { status = 200, body = '', contentType, drop }: Fault,
  headers: HeadersInit,
): Response {
  if (drop) return Response.error();
  const isText = typeof body === 'string';
  const response = new Response(isText ? body : JSON.stringify(body), { status, headers });
  response.headers.set('Content-Type', contentType ?? (isText ? 'text/plain' : 'application/json'));
  response.headers.set('Cache-Control', 'no-store');
  return response;
}
