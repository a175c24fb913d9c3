import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { InputError } from '../../../src/wire/index.ts';
import type { Context } from '../context.ts';
import type { Address, AddressKind } from '../address.ts';

/** Where numbers without their country are, and the only country that is sent to (V13): all portals of the kit are in the United States. */
const COUNTRY = 'US';

/** An address as it is kept, made of what was typed; or what is wrong with it. */
export async function readAddress(
  { services, aside }: Pick<Context, 'services' | 'aside'>,
  kind: AddressKind,
  text: string,
): Promise<Address | InputError> {
  if (kind === 'email') {
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? { value: text, verified: false } : 'invalid';
  }
  const number = parsePhoneNumberFromString(text, COUNTRY);
  if (!number?.isValid()) return 'invalid';
  // No machine can call it.
  if (number.ext) return 'extension';
  if (number.country !== COUNTRY) return 'country';
  const value = number.number;
  const line = await aside(`line of ${value}`, async () => services.lineOf(value));
  // A number that costs its caller, or that anybody has by the dozen (PHN-2, V13).
  return line === 'premium' || line === 'voip' ? line : { value, verified: false, line };
}
