import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { openFrame } from '../support/frame.ts';
import { differences, looksOf, otherRules } from './computed.ts';

/** Every part, drawn by the sources and by what is built from them. */
async function openBoth(width: number): Promise<[Document, Document]> {
  const open = async (url: string) => {
    const { contentDocument: page } = await openFrame(url, { width, height: 600 });
    while (!page!.body.dataset['drawn']) await new Promise(requestAnimationFrame);
    return page!;
  };
  return [await open('/sources/test/pages/parts.html'), await open('/test/pages/parts.html')];
}

const shadowOf = (page: Document) => page.body.lastElementChild!.shadowRoot!;

describe('every part, built', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light' }));

  it('is drawn by built files in one page, and by the sources in the other', async () => {
    const [sources, built] = await openBoth(640);
    const loaded = (page: Document) =>
      page.defaultView!.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(loaded(sources)).to.include('/sources/src/fields/mfa-alert.ts');
    expect(loaded(sources).filter((path) => path.includes('/dist/'))).to.deep.equal([]);
    expect(loaded(built)).to.include('/dist/fields/mfa-alert.js');
  });

  it('has the rules of its sources', async () => {
    const [sources, built] = await openBoth(640);
    expect(sources.adoptedStyleSheets).to.not.have.lengthOf(0);
    expect(otherRules(sources, built)).to.deep.equal([]);
    expect(otherRules(shadowOf(sources), shadowOf(built))).to.deep.equal([]);
  });

  for (const [name, width, colorScheme] of [
    ['', 640, 'light'],
    [', 320 px wide', 320, 'light'],
    [', in the dark', 640, 'dark'],
  ] as const) {
    it(`looks as its sources do${name}`, async () => {
      await emulateMedia({ colorScheme });
      const [sources, built] = await openBoth(width);
      const looks = looksOf(sources.body);
      expect(looks.map(({ what }) => what)).to.include('p[alert error]');
      expect(differences(looks, looksOf(built.body))).to.deep.equal([]);
    });
  }
});
