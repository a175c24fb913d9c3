/** Requests that change something. */
const isUnsafe = ({ method }: Request) => method !== 'GET' && method !== 'HEAD';

const isJson = ({ headers }: Request) =>
  /^application\/json\s*(;|$)/i.test(headers.get('Content-Type') ?? '');

/** Whether the request comes from a page of the server's own, of an origin that may call, or of no page at all. */
export function isFromHere({ url, headers }: Request, origins: string[]): boolean {
  const origin = headers.get('Origin');
  if (origin !== null && origins.includes(origin)) return true;
  if (headers.get('Sec-Fetch-Site') === 'cross-site') return false;
  return origin === null || (URL.canParse(origin) && new URL(origin).host === new URL(url).host);
}

/** Against cross-site request forgery (ASVS 3.5.1 to 3.5.3, SES-5): nothing that a form of another site could send. */
export function isForged(request: Request, origins: string[]): boolean {
  if (!isUnsafe(request)) return false;
  return !isFromHere(request, origins) || (request.method === 'POST' && !isJson(request));
}

/** The Fetch standard's CORS protocol, for the origins that may call. */
export function corsHeaders({ headers }: Request, origins: string[]): Record<string, string> {
  if (origins.length === 0) return {};
  const origin = headers.get('Origin');
  if (origin === null || !origins.includes(origin)) return { Vary: 'Origin' };
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': 'Retry-After, RateLimit, RateLimit-Policy',
  };
}

/** The answer to a browser that asks before it sends. */
export function preflight(request: Request, origins: string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders(request, origins),
      'Access-Control-Allow-Methods': 'GET, POST, DELETE',
      'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key, If-None-Match',
      'Access-Control-Max-Age': '600',
    },
  });
}
