import { describe, expect, it } from 'vitest';
import { clockTime } from '../../src/text/clock-time.ts';
import { duration, sentence } from '../../src/text/messages.ts';

describe('sentence', () => {
  it('fills in what it has values for, and says nothing by halves', () => {
    expect(sentence({ key: 'Wait {time}, {count}.' }, 'key', { time: '1:00', count: 0 })).toBe(
      'Wait 1:00, 0.',
    );
    expect(sentence({ key: 'Mail from {sender}, then wait.' }, 'key')).toBe('');
    expect(sentence({ key: 'Mail from {sender}, then wait.' }, 'key', { sender: '' })).toBe('');
    expect(sentence({}, 'key')).toBeUndefined();
    expect(sentence({ key: '' }, 'key')).toBe('');
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
