import { describe, expect, it } from 'vitest';
import { isHeld, receive, secondsLeft, secondsUntil, type Flow } from '../../src/wire/index.ts';

describe('secondsUntil', () => {
  it.each([
    [1000, 0, 1],
    [1001, 0, 2],
    [1, 0, 1],
    [0, 0, 0],
    [0, 5000, 0],
    [undefined, 5000, 0],
  ])('RTL-4 %s at %s is %s, and never too few', (moment, now, seconds) => {
    expect(secondsUntil(moment, now)).toBe(seconds);
  });
});

describe('secondsLeft', () => {
  it.each([
    [30, 100, 100, 30],
    [30, 100, 29_100, 1],
    [30, 100, 30_099, 1],
    [30, 100, 30_100, 0],
    [30, 100, 9_000_000, 0],
    [undefined, 100, 100, 0],
  ])('%s s said at %s is at %s %s', (seconds, receivedAt, now, left) => {
    expect(secondsLeft(seconds, receivedAt, now)).toBe(left);
  });
});

describe('isHeld', () => {
  it('opens by itself when its seconds have passed, and not before', () => {
    const held = { reason: 'wait', for: 30 };
    expect(isHeld(held, 0, 29_999)).toBe(true);
    expect(isHeld(held, 0, 30_000)).toBe(false);
  });

  it('without seconds stays until another answer says otherwise', () => {
    expect(isHeld({ reason: 'not-sent' }, 0, Number.MAX_SAFE_INTEGER)).toBe(true);
  });

  it('is not, where nothing holds', () => {
    expect(isHeld(undefined, 0, 0)).toBe(false);
  });
});

describe('receive', () => {
  const flow: Flow = {
    id: 'n2Q',
    version: 1,
    kind: 'sign-in',
    portal: 'onehealthport',
    step: { kind: 'method' },
    actions: { cancel: {}, resend: { held: { reason: 'wait', for: 30 } } },
  };

  it('leaves the flow that was received as it was', () => {
    expect(receive(flow, 7)).toEqual({ ...flow, receivedAt: 7 });
    expect(flow).not.toHaveProperty('receivedAt');
  });
});
