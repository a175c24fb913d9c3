import { expect } from '@open-wc/testing';
import { locateProblem } from '../../src/screens/locate-problem.ts';

const shown = ['email', 'password'];

describe('locateProblem', () => {
  it('finds no place for no problem', () => {
    expect(locateProblem(undefined, shown)).to.deep.equal({ at: {}, isAbove: false });
  });

  it('says a problem at the input that mends it, as a whole', () => {
    const problem = { code: 'credentials-invalid', input: 'password' };
    expect(locateProblem(problem, shown)).to.deep.equal({ at: { password: problem }, isAbove: false });
  });

  it('says each error at its input', () => {
    const errors = { email: 'taken', password: 'required' };
    expect(locateProblem({ code: 'input-invalid', errors }, shown)).to.deep.equal({
      at: errors,
      isAbove: false,
    });
  });

  for (const [what, problem] of [
    ['that no input mends', { code: 'network' }],
    ['whose input is not shown', { code: 'code-wrong', input: 'code' }],
    [
      'with an error at an input that is not shown',
      { code: 'input-invalid', errors: { email: 'taken', fax: 'invalid' } },
    ],
    ['whose errors name no input', { code: 'input-invalid', errors: {} }],
  ] as const) {
    it(`says above the form a problem ${what}`, () => {
      expect(locateProblem(problem, shown).isAbove).to.equal(true);
    });
  }
});
