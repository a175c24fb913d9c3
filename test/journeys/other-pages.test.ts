import { expect, fixture, html as template } from '@open-wc/testing';
import { html } from 'lit';
import type { MfaFlow } from '../../src/index.ts';
import { MfaSubmitEvent } from '../../src/index.ts';
import { MfaScreen } from '../../src/screens/mfa-screen.ts';
import { wording } from '../../mocks/portals/onehealthport.wording.ts';
import { press, type } from '../support/keys.ts';
import { Page } from '../support/page.ts';
import { endpoint, jrao, openFlow, useBackend, wrong } from '../support/portal.ts';
import { openPage } from '../support/portal-frame.ts';
import { recordRequests } from '../support/requests.ts';

describe('on a page with a hostile style sheet', () => {
  const look = (page: Page) => {
    const { float, textTransform } = getComputedStyle(page.find('label'));
    const { inlineSize } = getComputedStyle(page.find('input'));
    return { float, textTransform, isWide: parseFloat(inlineSize) > 200 };
  };

  it('goes the whole way, isolated, and looks as it should', async () => {
    const { page, mock, view } = await openPage({ file: 'hostile', isolated: true });
    expect(look(page)).to.deep.equal({ float: 'none', textTransform: 'none', isWide: true });
    await page.toCode(jrao);
    await page.send();
    expect(look(page)).to.include({ float: 'none', textTransform: 'none' });
    await page.settle(() => page.focused === page.input('code'), 'focus is not in the field');
    await page.verify(await mock.lastCode());
    await page.until('mfa-done-screen h1');
    expect(view.completed).to.have.lengthOf(1);
  });

  it('keeps its labels as they are also where it is not isolated, though not what the sheet says of parts', async () => {
    const { page } = await openPage({ file: 'hostile' });
    expect(look(page)).to.deep.equal({
      float: 'none',
      textTransform: 'none',
      isWide: false,
    });
  });
});

describe('inside a form that wraps the page', () => {
  for (const isolated of [false, true]) {
    it(`Enter never submits it, and nothing of ours is in its data${isolated ? ', isolated' : ''}`, async () => {
      const { page, mock, view } = await openPage({ file: 'outer-form', isolated });
      const outer = view.document.querySelector<HTMLFormElement>('#outer')!;
      let reached = 0;
      outer.addEventListener('submit', (event) => {
        event.preventDefault();
        reached++;
      });
      // Browsers keep the event of a form from a form around it; scripts that listen elsewhere would hear it.
      let left = 0;
      outer.querySelector('main')!.addEventListener('submit', () => left++);
      const data = () => [...new view.FormData(outer).keys()];
      const enterIn = async (name: string) => {
        page.input(name).focus();
        await press('Enter');
      };

      page.fill({ subscriberId: jrao.subscriberId, username: jrao.username });
      await enterIn('subscriberId');
      await page.fails('Enter your Password.');
      await enterIn('username');
      page.fill(jrao);
      expect(data()).to.deep.equal(['__VIEWSTATE']);
      await enterIn('password');
      await page.until('mfa-method-screen input');
      expect(data()).to.deep.equal(['__VIEWSTATE']);
      await enterIn('method');
      await page.until('mfa-code-screen input');
      await enterIn('channel');
      await page.says('One-time password successfully sent');
      page.fill({ code: wrong(await mock.lastCode()) });
      expect(data()).to.deep.equal(['__VIEWSTATE']);
      await enterIn('code');
      await page.fails('This code is not right');
      page.input('code').select();
      await type(await mock.lastCode());
      await press('Enter');
      await page.until('mfa-done-screen h1');

      expect(reached).to.equal(0);
      expect(left).to.equal(0);
      expect(view.completed).to.have.lengthOf(1);
      outer.requestSubmit();
      expect(reached, 'the form still works').to.equal(1);
    });
  }
});

describe('a page that brings the first step along', () => {
  useBackend();

  it('asks for nothing before somebody submits', async () => {
    const start = await (await fetch(`${endpoint}/start/sign-in?application=claims`)).text();
    const requests = recordRequests();
    const script = document.createElement('script');
    script.type = 'application/json';
    script.text = start;
    await fixture<MfaFlow>(
      template`<mfa-flow endpoint=${endpoint} application="claims" .messages=${wording}>${script}</mfa-flow>`,
    );
    const page = new Page();
    await page.until('mfa-sign-in-screen input');
    page.input('username').focus();
    page.fill(jrao);
    expect(requests).to.deep.equal([]);
    await page.signIn(jrao);
    expect(requests.map(({ line }) => line)).to.deep.equal([`POST ${endpoint}/flows`]);
  });
});

class MfaPagerScreen extends MfaScreen {
  override get heading() {
    return 'Look at your pager';
  }

  protected override renderStep() {
    const onClick = () => this.dispatchEvent(new MfaSubmitEvent('choose-method'));
    return html`<button type="button" @click=${onClick}>I have none</button>`;
  }
}
customElements.define('mfa-pager-screen', MfaPagerScreen);

describe('a step of a kind that the kit does not know', () => {
  useBackend();

  /** A `fetch` that makes the first code step one of another kind. */
  function renaming(kind: string): typeof fetch {
    let isRenamed = false;
    return async (input, init) => {
      const response = await fetch(input, init);
      const text = await response.text();
      const { status, headers } = response;
      if (isRenamed || !text.includes('"kind":"code"')) return new Response(text, { status, headers });
      isRenamed = true;
      return new Response(text.replace('"kind":"code"', `"kind":"${kind}"`), { status, headers });
    };
  }

  async function openAt(kind: string) {
    const { page } = await openFlow({ client: { fetch: renaming(kind) } });
    await page.signIn(jrao);
    page.choose('method', 'email');
    page.press('Submit');
    return page;
  }

  it('is shown by the screen that the page has defined', async () => {
    const page = await openAt('pager');
    await page.until('mfa-pager-screen button');
    expect(page.title).to.equal('Look at your pager');
    await page.settle(() => page.focused === page.find('h1'), 'focus is not on the heading');
    page.press('I have none');
    await page.until('mfa-method-screen input');
  });

  it('is shown as a form where there is none, with the ways out that it has', async () => {
    const page = await openAt('carrier-pigeon');
    await page.until('mfa-form-screen input');
    expect(page.input('code').getAttribute('autocomplete')).to.equal('one-time-code');
    expect(() => page.button('send')).to.throw();
    await page.settle(() => page.focused === page.find('h1'), 'focus is not on the heading');
    page.press('Start over');
    await page.until('mfa-sign-in-screen input');
  });
});
