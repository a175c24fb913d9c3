import { expect } from '@open-wc/testing';
import { takeWritten } from '../support/console.ts';
import { openFlow, useBackend } from '../support/portal.ts';
import { openPage } from '../support/portal-frame.ts';
import { visitEveryScreen } from './every-screen.ts';

const pages = [
  ['flow', "script-src 'self'"],
  ['nonce', "script-src 'nonce-… 'strict-dynamic', trusted-types lit-html"],
] as const;

describe('under a strict content security policy', () => {
  for (const [file, policy] of pages) {
    for (const isolated of [false, true]) {
      it(`WEB-1 violates nothing on any screen${isolated ? ', isolated' : ''} (${policy})`, async () => {
        const { page, mock, view } = await openPage({ file, isolated });
        const violations: string[] = [];
        view.document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
          violations.push(`${violatedDirective} ${sample}`),
        );
        await visitEveryScreen(page, mock, () => undefined);
        expect(!!page.flow.shadowRoot).to.equal(isolated);
        expect(takeWritten()).to.deep.equal([]);
        expect(violations).to.deep.equal([]);
        expect(view.completed).to.have.lengthOf(1);
      });
    }

    it(`WEB-1 would be told of a violation (${policy})`, async () => {
      const { page, view } = await openPage({ file });
      page.flow.setAttribute('style', 'color: red');
      await page.settle(() => !!view.top!.consoleWritten!.length, 'no violation was reported');
      expect(takeWritten().join()).to.contain('policy violation: style-src');
    });
  }
});

describe('what the screens are made of', () => {
  const mock = useBackend();

  for (const isolated of [false, true]) {
    it(`WEB-2 has no style attribute and no style element${isolated ? ', isolated' : ''}`, async () => {
      const { page } = await openFlow({ isolated });
      await visitEveryScreen(page, mock, (screen) => {
        expect(page.all('*').length).to.be.greaterThan(3);
        expect(page.all('[style], style, link'), screen).to.have.lengthOf(0);
        expect(page.flow.hasAttribute('style')).to.equal(false);
      });
    });
  }
});
