import { expect, waitUntil } from '@open-wc/testing';
import { failFileThatWrote, failTestThatWrote, takeWritten } from './console.ts';

/** What was written once there is something, so that this test itself passes. */
async function whenWritten(): Promise<string> {
  const lines: string[] = [];
  await waitUntil(() => lines.push(...takeWritten()) > 0);
  return lines.join('\n');
}

const contextOf = (currentTest: object) => ({ currentTest }) as Mocha.Context;

describe('the watch on the console', () => {
  it('notes errors and warnings, and nothing else', async () => {
    console.info('three');
    console.error('one', new Error('two'));
    console.warn('four');
    const written = await whenWritten();
    expect(written).to.match(/^console\.error: one .*two/s);
    expect(written).to.match(/console\.warn: four$/);
    expect(written).not.to.contain('three');
  });

  it('notes a rejection that nobody handles', async () => {
    void Promise.reject(new Error('nobody'));
    expect(await whenWritten()).to.contain('nobody');
  });

  it('notes what the policy of a page refuses', async () => {
    const violation = new SecurityPolicyViolationEvent('securitypolicyviolation', {
      blockedURI: 'inline',
      documentURI: location.href,
      disposition: 'enforce',
      effectiveDirective: 'script-src',
      originalPolicy: "script-src 'self'",
      statusCode: 200,
      violatedDirective: 'script-src',
    });
    document.dispatchEvent(violation);
    expect(await whenWritten()).to.contain('policy violation: script-src inline');
  });

  it('fails the test that wrote, and no other', () => {
    const quiet = { state: 'passed' };
    failTestThatWrote.call(contextOf(quiet));
    expect(quiet.state).to.equal('passed');

    console.warn('loud');
    const loud: { state: string; err?: Error } = { state: 'passed' };
    failTestThatWrote.call(contextOf(loud));
    expect(loud.state).to.equal('failed');
    expect(loud.err?.message).to.contain('loud');
  });

  it('fails the file for what is written outside of its tests', () => {
    failFileThatWrote();
    console.warn('late');
    expect(failFileThatWrote).to.throw('late');
  });
});
