/** A request of the protocol and its answer, as a page's scripts see them. */
export interface Exchange {
  /** For example `POST /onehealthport/mfa/flows`. */
  line: string;
  sent: string;
  status: number;
  answer: string;
}

const restores: (() => void)[] = [];

afterEach(() => {
  for (const restore of restores.splice(0)) restore();
});

/** Everything that a page asks its server for from now on, the mock's control aside; until the end of the test. */
export function recordRequests(view: Window & typeof globalThis = window): Exchange[] {
  const exchanges: Exchange[] = [];
  const original = view.fetch;
  view.fetch = async (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input, view.location.href);
    if (pathname.includes('/__mock/')) return original.call(view, input, init);
    const line = `${init?.method ?? 'GET'} ${pathname}${search}`;
    const exchange: Exchange = { line, sent: String(init?.body ?? ''), status: 0, answer: '' };
    exchanges.push(exchange);
    const response = await original.call(view, input, init);
    exchange.status = response.status;
    exchange.answer = await response.clone().text();
    return response;
  };
  restores.push(() => (view.fetch = original));
  return exchanges;
}

/** How often an action was asked for. */
export const countActions = (exchanges: readonly Exchange[], action: string): number =>
  exchanges.filter(({ line }) => line.endsWith(`/actions/${action}`)).length;
