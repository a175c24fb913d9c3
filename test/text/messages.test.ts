import { describe, expect, it } from 'vitest';
import { clockTime } from '../../src/text/clock-time.ts';
import type { wording } from '../../mocks/portals/onehealthport.wording.ts';
import { firstText } from '../../src/text/first.ts';
import { duration, fill } from '../../src/text/messages.ts';
import type { MessageKey, Messages } from '../../src/text/messages.ts';
import { registerText } from '../../src/text/register.ts';
import { setUpText } from '../../src/text/set-up.ts';
import { verifyText } from '../../src/text/verify.ts';

describe('fill', () => {
  it('fills in what it has values for', () => {
    expect(fill('Wait {time}, {count}.', { time: '1:00', count: 0 })).toBe('Wait 1:00, 0.');
    expect(fill('Wait.')).toBe('Wait.');
  });

  it.each([{}, { time: '1:00' }, { time: '1:00', count: undefined }, { time: '', count: 1 }])(
    'says nothing by halves: with %o alone',
    (values) => {
      expect(fill('Wait {time}, {count}.', values)).toBe('');
    },
  );
});

describe('keys', () => {
  it('does not compile misspelt, be it in what a portal says', () => {
    const right: Messages = {
      'code.title': '',
      'input.npi.hint': '',
      'step.verify-phone.title': '',
      'code.attempts-left.few': '',
      'problem.of-a-later-server': '',
    };
    // @ts-expect-error: it is `code.title`
    const kits: Messages = { 'code.titel': '' };
    // @ts-expect-error: a step has a `title`
    const step: Messages = { 'step.verify-phone.titel': '' };
    // @ts-expect-error: it is `sign-in.title`
    const key: MessageKey = 'sign-in.titel';
    expect([right, kits, step, key]).toHaveLength(4);
  });

  it('are all known in what OneHealthPort says', () => {
    const misspelt: Exclude<keyof typeof wording, MessageKey>[] = [];
    const never: never[] = misspelt;
    expect(never).toEqual([]);
  });

  it('stand in one chapter each, so that no chapter of a language undoes another', () => {
    const keys = [firstText, verifyText, setUpText, registerText].flatMap((text) => Object.keys(text));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

describe('duration', () => {
  it.each([
    [1, 'en', '1 second'],
    [59, 'en', '59 seconds'],
    [60, 'en', '1 minute'],
    [61, 'en', '2 minutes'],
    [600, 'de', '10 Minuten'],
  ])('says %i seconds in %s', (seconds, language, text) => {
    expect(duration(seconds, language)).toBe(text);
  });
});

describe('clockTime', () => {
  it.each([
    [0, '0:00'],
    [9, '0:09'],
    [118, '1:58'],
    [600, '10:00'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [82_780, '22:59:40'],
  ])('shows %i seconds', (seconds, text) => {
    expect(clockTime(seconds)).toBe(text);
  });
});
