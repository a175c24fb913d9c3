/** An answer before it is HTTP. */
export interface Reply {
  status: number;
  /** Becomes JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

export function toResponse({ status, body, headers }: Reply): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: {
      // RTL-5 (ASVS 14.3.2); what may be kept says so itself.
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
  });
}
