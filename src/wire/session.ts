import * as v from 'valibot';
import { Seconds } from './seconds.ts';

/** Who is signed in, how strongly and until when. */
export const Session = v.object({
  portal: v.string(),
  /** What the portal calls the person. */
  username: v.string(),
  /** NIST SP 800-63B-4 authenticator assurance level. A code that was mailed never makes it 2 (section 3.1.3.1). */
  aal: v.picklist([1, 2]),
  /** What was shown: `password`, then the methods. */
  methods: v.array(v.string()),
  /** Seconds until the session ends if nothing is done. */
  idleIn: Seconds,
  /** Seconds until the session ends whatever is done. */
  expiresIn: Seconds,
});
export type Session = v.InferOutput<typeof Session>;
