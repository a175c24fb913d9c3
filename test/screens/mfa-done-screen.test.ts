import { expect } from '@open-wc/testing';
import '../../src/screens/mfa-done-screen.ts';
import { doneFlow } from './flows.ts';
import { describeScreen } from './screen-suite.ts';
import { show } from './screen.ts';

describe('<mfa-done-screen>', () => {
  describeScreen({
    tag: 'mfa-done-screen',
    first: () => ({ flow: doneFlow('/onehealthport/apps/claims', 'Claims') }),
    states: {
      'no name': () => ({ flow: doneFlow() }),
      'nowhere to go': () => ({ flow: doneFlow('javascript:alert(1)') }),
    },
    stops: ['Continue'],
  });

  it('OHP-7 says where it leads, with a link for a browser that does not go by itself', async () => {
    const page = await show('mfa-done-screen', { flow: doneFlow('/onehealthport/apps/claims', 'Claims') });
    expect(page.text).to.include('Taking you to Claims …');
    const href = new URL('/onehealthport/apps/claims', location.href).href;
    expect(page.find<HTMLAnchorElement>('a[part="link"]').href).to.equal(href);
    expect(page.screen.target).to.equal(href);
  });

  const good: readonly [redirect: string, target: string][] = [
    ['https://claims.example/start?from=mfa', 'https://claims.example/start?from=mfa'],
    ['http://claims.example/', 'http://claims.example/'],
    ['/apps/claims', new URL('/apps/claims', location.href).href],
  ];
  for (const [redirect, target] of good) {
    it(`WEB-3 leads to ${redirect}`, async () => {
      const { screen } = await show('mfa-done-screen', { flow: doneFlow(redirect) });
      expect(screen.target).to.equal(target);
    });
  }

  const bad = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://claims.example/1',
    'file:///etc/passwd',
    'about:blank',
    'mailto:a@claims.example',
    'ftp://claims.example/',
    'https://',
    'http://[',
    '//evil.example/',
    '/\\evil.example/',
    '\\\\evil.example/',
    '/\t/evil.example/',
  ];
  for (const redirect of bad) {
    it(`WEB-3 never makes ${JSON.stringify(redirect)} a link nor a way to go`, async () => {
      const { screen, text } = await show('mfa-done-screen', { flow: doneFlow(redirect, 'Claims') });
      expect(screen.target).to.equal(undefined);
      expect(!screen.querySelector('a')).to.equal(true);
      expect(text).to.include('You can go on in the portal now.');
    });
  }
});
