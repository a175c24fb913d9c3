import { isSame, sha256, toBase64Url } from '../encoding.ts';
import type { Random } from '../random.ts';
import type { PasswordRecord } from '../records.ts';

/**
 * PBKDF2 with HMAC-SHA-256 (NIST SP 800-132) over a hash, as HMAC takes a key and the same key with zeros behind it for one. Normalised, as
 * two keyboards may write one letter in two ways (NIST SP 800-63B-4 section 3.1.1.2).
 */
async function derive(password: string, salt: string, iterations: number): Promise<string> {
  const bytes = new TextEncoder();
  const digest = bytes.encode(await sha256(password.normalize('NFC')));
  const key = await crypto.subtle.importKey('raw', digest, 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes.encode(salt), iterations };
  return toBase64Url(new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256)));
}

export async function hashPassword(
  password: string,
  iterations: number,
  random: Random,
): Promise<PasswordRecord> {
  const salt = toBase64Url(random(new Uint8Array(16)));
  return { salt, hash: await derive(password, salt, iterations), iterations };
}

/** Costs the same for an account that does not exist, so that the time it takes tells nothing (RST-1, V9). */
export async function isPassword(
  record: PasswordRecord | undefined,
  password: string,
  iterations: number,
): Promise<boolean> {
  const { salt, hash } = record ?? { salt: 'nobody', hash: '' };
  return isSame(await derive(password, salt, record?.iterations ?? iterations), hash);
}
