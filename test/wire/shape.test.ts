import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Flow, Problem, Session, Start, type CodeStep, type Option } from '../../src/wire/index.ts';
import { fits, flowShape, problemShape, sessionShape, startShape } from '../../src/wire/shape.ts';
import type { Shape, ShapeOf, StepShape } from '../../src/wire/shape.ts';
import { broken, valid } from './arbitraries.ts';

const pairs: [string, v.GenericSchema, Shape][] = [
  ['Start', Start, startShape],
  ['Flow', Flow, flowShape],
  // No page reads the other members of a problem.
  ['Problem', v.pick(Problem, ['code', 'input', 'errors', 'flow']), problemShape],
  ['Session', Session, sessionShape],
];

describe.each(pairs)('the shape of %s', (_name, schema, shape) => {
  it('fits all that the schema takes', () => {
    fc.assert(fc.property(valid(schema), (value) => fits(shape, value)));
  });

  it('fits nothing with a value of another type, or without one that must be there', () => {
    fc.assert(fc.property(broken(schema, true), (value) => !fits(shape, value)));
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof fits(shape, value) === 'boolean'));
  });
});

describe('the shape of a step', () => {
  const whole: StepShape<CodeStep> = {
    channel: 'string',
    destination: 'string',
    sent: 'boolean',
    'sender?': 'string',
  };

  it('does not compile with a key forgotten, misspelt or of another type', () => {
    // @ts-expect-error: `sent` is missing
    const forgotten: StepShape<CodeStep> = { channel: 'string', destination: 'string', 'sender?': 'string' };
    // @ts-expect-error: so is what need not be there
    const optional: StepShape<CodeStep> = { channel: 'string', destination: 'string', sent: 'boolean' };
    // @ts-expect-error: a boolean
    const wrong: StepShape<CodeStep> = { ...whole, sent: 'string' };
    // @ts-expect-error: it is `facts?`, and `held?` is missing
    const nested: ShapeOf<Option> = { value: 'string', facts: [] };
    expect([forgotten, optional, wrong, nested]).toHaveLength(4);
  });

  it('fits what the step says, and not a step of another kind', () => {
    const step = { kind: 'code', channel: 'email', destination: 'j**r@example.org', sent: true };
    expect(fits(whole, step)).toBe(true);
    expect(fits(whole, { ...step, sent: 'yes' })).toBe(false);
    expect(fits(whole, { kind: 'method' })).toBe(false);
  });
});
