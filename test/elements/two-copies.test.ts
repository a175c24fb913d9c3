import { expect } from '@open-wc/testing';
import '../../src/index.ts';

/** Every file of the kit that defines an element. */
const files = [
  ...['alert', 'checkbox-field', 'code-field', 'help', 'password-field', 'radio-group', 'rules'],
  ...['select-field', 'text-field'],
].map((name) => `fields/mfa-${name}`);
const screens = ['authenticator', 'code', 'done', 'form', 'method', 'problem', 'sign-in'].map(
  (name) => `screens/mfa-${name}-screen`,
);

describe('two copies of the kit on a page', () => {
  for (const file of ['elements/mfa-flow', ...files, ...screens]) {
    const tag = file.split('/')[1]!;
    it(`leave <${tag}> to the first`, async () => {
      await import(`../../src/${file}.ts`);
      const first = customElements.get(tag);
      // Another address is another module to the browser, as another copy is.
      const copy = (await import(`../../src/${file}.ts?copy`)) as Record<string, unknown>;
      const second = Object.values(copy).find((exported) => (exported as typeof first)?.name === first!.name);
      expect(first).to.be.a('function');
      expect(second).to.be.a('function');
      expect(second).not.to.equal(first);
      expect(customElements.get(tag)).to.equal(first);
    });
  }
});
