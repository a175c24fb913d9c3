import { expect, fixture, html } from '@open-wc/testing';
import { Transcript } from './transcript.ts';

describe('the transcript of what is heard', () => {
  let heard: Transcript;
  afterEach(() => heard.stop());

  async function page() {
    const box = await fixture<HTMLElement>(
      html`<div>
        <p role="status"></p>
        <fieldset>
          <legend>Where it goes</legend>
          <label>Town <input required aria-describedby="town-help" /></label>
          <p id="town-help">As on the letter</p>
        </fieldset>
        <main></main>
      </div>`,
    );
    heard = new Transcript();
    return {
      status: box.querySelector('p')!,
      input: box.querySelector('input')!,
      main: box.querySelector('main')!,
    };
  }

  it('has what a region says that was there before, and only when that is another text', async () => {
    const { status } = await page();
    await heard.does('waits', () => status.append('Sent to 123456'), 'polite');
    await heard.does(
      'waits again',
      () => {
        status.textContent = ' Sent to  654321 ';
        status.append(' again');
      },
      'polite',
    );
    expect(heard.text).to.equal(
      '# waits\npolite: Sent to ######\n\n# waits again\npolite: Sent to ###### again\n',
    );
  });

  it('marks what comes in together with its region', async () => {
    const { main } = await page();
    await heard.does('waits', () => (main.innerHTML = '<p role="alert">Wrong</p>'), 'assertive');
    expect(heard.text).to.equal('# waits\nassertive, not heard: Wrong\n');
  });

  it('has the focus with name, role, states, group and description, what of it changes, and its loss', async () => {
    const { input } = await page();
    await heard.does('goes there', () => input.focus(), 'focus');
    await heard.does('errs', () => input.setAttribute('aria-invalid', 'false'), 'there');
    await heard.does(
      'waits',
      () => {
        input.blur();
        document.title = 'Another';
      },
      'title',
    );
    document.title = 'Test';
    const said = (states: string) =>
      `“Town”, edit text, ${states} · in “Where it goes” · described by “As on the letter”`;
    expect(heard.text).to.equal(
      [
        '# goes there',
        `focus: ${said('required, invalid')} · empty`,
        '\n# errs',
        `there: ${said('required')}`,
        '\n# waits',
        'title: Another',
        'focus: (lost)',
        '',
      ].join('\n'),
    );
  });

  it('fails when what is awaited is not heard, and says what was', async () => {
    const { status } = await page();
    heard.stop();
    heard = new Transcript(100);
    const fault = await heard.does('waits', () => status.append('Sent'), 'assertive').catch(String);
    expect(fault).to.contain('not heard: assertive').and.to.contain('polite: Sent');
  });
});
