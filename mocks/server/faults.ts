import * as v from 'valibot';
import type { Store } from './store.ts';

/** Milliseconds: what a timer takes. */
const LONGEST = 2 ** 31 - 1;

/** The Fetch standard's null body statuses. */
const hasNoBody = (status?: number) => [204, 205, 304].includes(status ?? 0);

/** How the next answers fail. One that could not be played is refused. */
export const Fault = v.pipe(
  v.object({
    /** A part of `METHOD /path`. */
    match: v.string(),
    status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
    /** Text as it is; anything else as JSON. */
    body: v.optional(v.unknown()),
    contentType: v.optional(v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+(;[\x20-\x7e]*)?$/))),
    /** The connection breaks: no answer at all. */
    drop: v.optional(v.boolean()),
    /** Milliseconds before the answer; with nothing else the answer is the right one, and late. */
    delayMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST))),
    /** The request is carried out, and only its answer and its cookies are lost. */
    applied: v.optional(v.boolean()),
    /** How many requests it strikes; one when left out. */
    times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  v.check(({ status, body }) => body === undefined || !hasNoBody(status), 'This status has no body'),
);
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
  const content = isText ? body : JSON.stringify(body);
  const response = new Response(hasNoBody(status) ? null : content, { status, headers });
  response.headers.set('Content-Type', contentType ?? (isText ? 'text/plain' : 'application/json'));
  response.headers.set('Cache-Control', 'no-store');
  return response;
}
