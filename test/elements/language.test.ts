import { expect } from '@open-wc/testing';
import { createClient } from '../../src/client/index.ts';
import { MfaFlow } from '../../src/index.ts';
import type { Chapter, Language, Messages } from '../../src/index.ts';
import { Page } from '../support/page.ts';
import { endpoint, jrao, useBackend } from '../support/portal.ts';
import { pseudoLanguage } from './pseudo-language.ts';

describe('<mfa-flow> in another language', () => {
  const mock = useBackend();
  const page = new Page();
  let flow: MfaFlow;

  afterEach(() => flow.remove());

  function open(language: Language, messages?: Messages): void {
    flow = Object.assign(new MfaFlow(), { endpoint, application: 'claims', language, messages });
    flow.addEventListener('mfa-completed', (event) => event.preventDefault());
    document.body.append(flow);
  }

  /** A language that notes what it is asked for. */
  function listen(load: (chapter: Chapter) => Promise<Messages> = pseudoLanguage.load) {
    const asked: Chapter[] = [];
    const language: Language = {
      tag: pseudoLanguage.tag,
      load: (chapter) => (asked.push(chapter), load(chapter)),
    };
    return { asked, language };
  }

  it('speaks it from the first field to the application, each chapter asked for once', async () => {
    const { asked, language } = listen();
    open(language);
    await page.until('mfa-sign-in-screen input');
    expect(page.title).to.equal('⟦Sign in⟧');
    expect(asked).to.deep.equal(['first']);
    page.fill(jrao);
    page.press('⟦Sign in⟧');
    await page.until('mfa-method-screen input');
    expect(page.title).to.equal('⟦Choose how to confirm it’s you⟧');
    page.find<HTMLInputElement>('input[value="email"]').click();
    page.press('⟦Continue⟧');
    await page.until('mfa-code-screen input');
    page.press('⟦Send code⟧');
    await page.says('⟦We sent you a code.⟧');
    page.fill({ code: await mock.lastCode() });
    page.press('⟦Confirm⟧');
    await page.until('mfa-done-screen h1');
    expect(page.title).to.equal('⟦You are signed in⟧');
    expect(document.title).to.contain('⟦You are signed in⟧');
    expect(asked).to.deep.equal(['first', 'verify']);
  });

  it('asks for its first sentences while it asks for the first step', async () => {
    const { asked, language } = listen();
    const client = createClient({ endpoint, fetch: () => new Promise(() => {}) });
    flow = Object.assign(new MfaFlow(), { client, language });
    document.body.append(flow);
    await page.settle(() => asked.length === 1, 'they were not asked for');
    expect(asked).to.deep.equal(['first']);
  });

  it('shows a screen only when its sentences have come', async () => {
    let arrive = () => {};
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    const { asked, language } = listen(async (chapter) => {
      if (chapter === 'verify') await arrival;
      return pseudoLanguage.load(chapter);
    });
    open(language);
    await page.until('mfa-sign-in-screen input');
    page.fill(jrao);
    page.press('⟦Sign in⟧');
    await page.settle(() => asked.includes('verify'), 'the sentences were not asked for');
    await flow.updateComplete;
    expect(page.title).to.equal('⟦Sign in⟧');
    arrive();
    await page.until('mfa-method-screen input');
    expect(page.title).to.equal('⟦Choose how to confirm it’s you⟧');
  });

  it('asks for the sentences of the next screen while the first is filled in', async () => {
    const { asked, language } = listen();
    open(language);
    await page.until('mfa-sign-in-screen input');
    page.input('username').focus();
    await page.settle(() => asked.length === 2, 'they were not asked for');
    expect(asked).to.deep.equal(['first', 'verify']);
  });

  it('goes on in English where a chapter cannot be had, and asks for it again', async () => {
    let isThere = false;
    const { asked, language } = listen((chapter) =>
      chapter === 'verify' && !isThere
        ? Promise.reject(new TypeError('Failed to fetch'))
        : pseudoLanguage.load(chapter),
    );
    open(language);
    await page.until('mfa-sign-in-screen input');
    page.fill(jrao);
    page.press('⟦Sign in⟧');
    await page.until('mfa-method-screen input');
    expect(page.title).to.equal('Choose how to confirm it’s you');
    expect(asked.filter((chapter) => chapter === 'first')).to.have.lengthOf(1);
    isThere = true;
    page.find<HTMLInputElement>('input[value="email"]').click();
    page.press('Continue');
    await page.until('mfa-code-screen input');
    expect(page.title).to.equal('⟦Confirm it’s you⟧');
  });

  it('is all in English where none can be had, and does not say otherwise', async () => {
    open({ tag: 'en-x-pseudo', load: () => Promise.reject(new TypeError('Failed to fetch')) });
    await page.until('mfa-sign-in-screen input');
    expect(page.title).to.equal('Sign in');
    expect(page.find('mfa-sign-in-screen').hasAttribute('lang')).to.equal(false);
  });

  it('lets the portal’s own words go before it', async () => {
    open(pseudoLanguage, { 'sign-in.title': 'Welcome' });
    await page.until('mfa-sign-in-screen input');
    expect(page.title).to.equal('Welcome');
    expect(page.isOpen('⟦Sign in⟧')).to.equal(true);
  });

  it('says which language a screen is in where the page is in another, and only there (WCAG 3.1.2)', async () => {
    open(pseudoLanguage);
    await page.until('mfa-sign-in-screen input');
    expect(page.find('mfa-sign-in-screen').lang).to.equal('en-x-pseudo');
    flow.lang = 'en-x-pseudo';
    flow.messages = {};
    await page.settle(() => !page.find('mfa-sign-in-screen').hasAttribute('lang'), 'it is said twice');
    flow.removeAttribute('lang');
    flow.language = undefined;
    await page.settle(() => page.title === 'Sign in', 'it still speaks the other');
    expect(page.find('mfa-sign-in-screen').hasAttribute('lang')).to.equal(false);
  });

  it('changes while it is there, and what was typed stays', async () => {
    const english: Language = { tag: 'en', load: () => Promise.resolve({}) };
    open(english);
    await page.until('mfa-sign-in-screen input');
    page.fill({ username: 'jrao001' });
    flow.language = pseudoLanguage;
    await page.settle(() => page.title === '⟦Sign in⟧', 'it speaks what it spoke');
    expect(page.input('username').value).to.equal('jrao001');
  });
});
