import { describe, expect, it } from 'vitest';
import { readBody } from '../../../mocks/console/read-body.ts';

describe('readBody', () => {
  it.each([
    ['email', 'Please enter this: 123456', { text: 'Please enter this: 123456', code: '123456' }],
    ['email', 'It expires in 10 minutes.', { text: 'It expires in 10 minutes.' }],
    ['email', 'Yours is 1234.\n@a.example #1234', { text: 'Yours is 1234.\n@a.example #1234', code: '1234' }],
    [
      'text',
      '1234 is it.\n@a.example #1234',
      { text: '1234 is it.', binding: '@a.example #1234', code: '1234' },
    ],
    ['text', '1234 is it. @a.example', { text: '1234 is it. @a.example', code: '1234' }],
    ['call', 'Your code is 123456.', { text: 'Your code is 123456.', code: '123456' }],
    [
      'call',
      'It is 1, 2, 3, 4. Again: 1, 2, 3, 4.',
      { text: 'It is 1, 2, 3, 4. Again: 1, 2, 3, 4.', code: '1, 2, 3, 4' },
    ],
    ['call', 'It is 1 2 3 4, in 10 minutes.', { text: 'It is 1 2 3 4, in 10 minutes.', code: '1 2 3 4' }],
  ])('%s: %j', (channel, body, expected) => {
    expect(readBody(channel, body)).toEqual(expected);
  });
});
