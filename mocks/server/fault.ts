import * as v from 'valibot';

/** Milliseconds: what a timer takes. */
const LONGEST = 2 ** 31 - 1;

/** The Fetch standard's null body statuses. */
export const hasNoBody = (status?: number) => [204, 205, 304].includes(status ?? 0);

/** How the next answers fail. One that could not be played is refused. */
export const Fault = v.pipe(
  v.strictObject({
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
