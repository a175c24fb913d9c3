import { expect, it } from 'vitest';
import { mask } from '../../../mocks/server/factors/masking.ts';

it.each([
  ['jasonr@onehealthport.example', 'j**r@onehealthport.example'],
  ['abc@x.example', 'a**c@x.example'],
  ['ab@x.example', 'a**@x.example'],
  ['a@x.example', '**@x.example'],
  ['"odd@name"@x.example', '"**"@x.example'],
  ['+12065550142', '***-***-0142'],
  ['+447700900123', '***-***-0123'],
])('PHN-4 masks %s as %s', (address, masked) => {
  expect(mask(address)).toBe(masked);
});
