import { SECOND } from '../clock.ts';
import type { Reply } from './reply.ts';

/** An answer with its cookies. */
export interface Answer {
  reply: Reply;
  setCookies: string[];
}

export interface KeyedRequest {
  /** The header, as it came. */
  key: string;
  /** What the key belongs to: the portal and the session ids that came with it. A key without its cookie opens nothing. */
  holders: string[];
  /** What was asked for, as a hash. */
  content: string;
  /** Milliseconds, by the server's clock. */
  now: number;
}

interface Kept {
  content: string;
  until: number;
  answer: Promise<Answer>;
}

/** Of draft-ietf-httpapi-idempotency-key-header: a string of RFC 8941 with at least 128 bits in base64url or hexadecimal. */
export const isKey = (header: string) => /^"[\w-]{22,64}"$/.test(header);

const LIFE = 60 * SECOND;
const MOST = 1000;

/**
 * The answers of the last minute, by the key that the page made for its request: whoever lost one gets it again, cookie included, and
 * nothing is done twice. They are in memory alone, for some hold a session id.
 */
export class KeptAnswers {
  #kept = new Map<string, Kept>();

  /**
   * The answer that was given to this very request, or the one that `work` gives now; undefined where the key was used for another request.
   *
   * @param holdersOf what the key belongs to from now on as well: the browser may have kept the cookie and lost the rest
   */
  async once(
    { key, holders, content, now }: KeyedRequest,
    work: () => Promise<Answer>,
    holdersOf: (answer: Answer) => string[],
  ): Promise<Answer | undefined> {
    const namesOf = (owners: string[]) => owners.map((owner) => `${owner} ${key}`);
    this.#forget(now);
    const known = namesOf(holders).flatMap((name) => this.#kept.get(name) ?? [])[0];
    if (known) return known.content === content ? known.answer : undefined;

    const kept: Kept = { content, until: now + LIFE, answer: work() };
    for (const name of namesOf(holders)) this.#kept.set(name, kept);
    try {
      const answer = await kept.answer;
      for (const name of namesOf(holdersOf(answer))) this.#kept.set(name, kept);
      return answer;
    } catch (error) {
      // What failed was undone, and may be tried again.
      for (const name of namesOf(holders)) this.#kept.delete(name);
      throw error;
    }
  }

  clear(): void {
    this.#kept.clear();
  }

  #forget(now: number): void {
    for (const [name, { until }] of this.#kept) {
      if (until > now && this.#kept.size <= MOST) break;
      this.#kept.delete(name);
    }
  }
}
