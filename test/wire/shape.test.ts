import fc from 'fast-check';
import * as v from 'valibot';
import { describe, it } from 'vitest';
import { Flow, Problem, Session, Start } from '../../src/wire/index.ts';
import { fits, flowShape, problemShape, sessionShape, startShape } from '../../src/wire/shape.ts';
import type { Shape } from '../../src/wire/shape.ts';
import { broken, valid } from './arbitraries.ts';

const pairs: [string, v.GenericSchema, Shape][] = [
  ['Start', Start, startShape],
  ['Flow', Flow, flowShape],
  // No page reads the other members of a problem.
  ['Problem', v.pick(Problem, ['code', 'errors', 'flow']), problemShape],
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
