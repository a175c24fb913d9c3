import type { MfaFlow } from 'mfa-elements';
import type { Client } from 'mfa-elements/client';
import type { LiveFlow, Problem } from 'mfa-elements/wire';
type IsAny<T> = 0 extends 1 & T ? true : false;
export const known: [
  IsAny<LiveFlow['step']>,
  IsAny<Problem['code']>,
  IsAny<Client['begin']>,
  IsAny<MfaFlow['messages']>,
] = [false, false, false, false];
// @ts-expect-error a version is a number
export const wrong: LiveFlow['version'] = 'one';
