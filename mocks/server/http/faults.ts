import { hasNoBody, type Fault } from '../fault.ts';
import type { Store } from '../store.ts';

/** The fault that strikes this request, which wears it off. */
export async function takeFault(store: Store, line: string): Promise<Fault | undefined> {
  const strikes = (fault: Fault) => line.includes(fault.match);
  if (!store.settings().faults.some(strikes)) return undefined;
  return store.transaction(({ settings }) => {
    const fault = settings.faults.find(strikes);
    const { times = 1 } = fault ?? {};
    const rest = fault && times > 1 ? [{ ...fault, times: times - 1 }] : [];
    settings.faults = settings.faults.flatMap((known) => (known === fault ? rest : [known]));
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
