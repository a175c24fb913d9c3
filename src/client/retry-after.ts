/**
 * How many seconds to wait, as `Retry-After` says (RFC 9110, section 10.2.3); undefined when it does not, or not in a way that can be read. A
 * date is taken relative to the server's own `Date`, since the device's clock may be wrong. `RateLimit` is not asked: where both are
 * there `Retry-After` wins, and a 429 of this protocol always has one.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const after = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(after)) return +after;
  const wait = Date.parse(after) - (Date.parse(headers.get('date') ?? '') || now);
  return wait >= 0 ? Math.ceil(wait / 1000) : undefined;
}
