import { expect } from '@open-wc/testing';
import { control } from '../support/portal.ts';
import { openPage } from '../support/portal-frame.ts';
import { visitEveryScreen } from '../journeys/every-screen.ts';
import { differences, looksOf, otherRules, type Look } from './computed.ts';

/** How each screen of a sign-in looks, by its name, and the root that it stands in. */
async function looks(options: { below: string; isolated: boolean }) {
  const { page, backend } = await openPage(options);
  const found = new Map<string, Look[]>();
  await visitEveryScreen(page, control(backend), (name) => {
    found.set(name, looksOf(page.root));
  });
  sessionStorage.clear();
  return { found, root: page.root.getRootNode() as Document | ShadowRoot };
}

describe('every screen of a sign-in, built', () => {
  for (const isolated of [false, true]) {
    it(`looks as its sources do, ${isolated ? 'isolated' : 'in the light'}`, async () => {
      const sources = await looks({ below: '/sources', isolated });
      const built = await looks({ below: '', isolated });
      expect([...built.found.keys()]).to.deep.equal([...sources.found.keys()]);
      for (const [name, look] of sources.found)
        expect(differences(look, built.found.get(name)!), name).to.deep.equal([]);
      expect(otherRules(sources.root, built.root)).to.deep.equal([]);
    });
  }
});
