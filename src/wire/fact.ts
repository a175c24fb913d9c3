import * as v from 'valibot';
import { open } from './open.ts';

/** A row of a list: of a device, a session, an option. The kit words `name`; `value` is shown as it is, or as `as` says. */
export const Fact = v.object({
  name: v.string(),
  /** The server's own word, for a `name` the kit has no sentence for. */
  label: v.optional(v.string()),
  value: v.string(),
  /** `text` when left out. A `date` and a `time` are ISO 8601, and shown in the reader's language. */
  as: v.optional(open(['text', 'date', 'time', 'code'])),
});
export type Fact = v.InferOutput<typeof Fact>;
