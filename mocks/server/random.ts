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
