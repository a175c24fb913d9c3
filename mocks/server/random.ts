import { toBase64Url } from './encoding.ts';

/** Fills the bytes with randomness and gives them back, as `crypto.getRandomValues` does. */
export type Random = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

export const platformRandom: Random = (bytes) => crypto.getRandomValues(bytes);

/** Digits of equal likelihood, as a string (NIST SP 800-63B-4 section 3.1.3.2; OTP-1). */
export function randomDigits(random: Random, length: number): string {
  let digits = '';
  while (digits.length < length) {
    const [byte = 255] = random(new Uint8Array(1));
    // 250 is the largest multiple of ten in a byte: what lies above would make 0 to 5 likelier than 6 to 9.
    if (byte < 250) digits += byte % 10;
  }
  return digits;
}

/** 160 bits, so that nobody guesses it (SES-1 asks for 128). */
export function randomId(random: Random): string {
  return toBase64Url(random(new Uint8Array(20)));
}

/** The same bytes each time, for tests that must not differ from run to run (xorshift128; FNV-1a spreads the text). */
export function seededRandom(text: string): Random {
  const state = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) =>
    [...text].reduce(
      (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0,
      start,
    ),
  );
  function next(): number {
    const [a = 1, b = 0, c = 0, d = 0] = state;
    let t = d ^ (d << 11);
    t ^= t >>> 8;
    state.splice(0, 4, (t ^ a ^ (a >>> 19)) >>> 0, a, b, c);
    return state[0] ?? 0;
  }
  // The first few lie too near to the text.
  for (let i = 0; i < 20; i++) next();
  return (bytes) => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = next() & 0xff;
    return bytes;
  };
}
