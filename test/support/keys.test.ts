import { expect, fixture, html } from '@open-wc/testing';
import { openFrame } from './frame.ts';
import { paste, press, type } from './keys.ts';

/** The same three controls, in this page or in a frame. */
const controls = (root: Document | HTMLElement) => ({
  first: root.querySelector<HTMLInputElement>('input')!,
  button: root.querySelector('button')!,
});

const template = html`<div><input aria-label="First" /><button>Second</button></div>`;

describe('real keys', () => {
  it('type, move and press', async () => {
    const { first, button } = controls(await fixture(template));
    let presses = 0;
    button.addEventListener('click', () => presses++);
    first.focus();
    await type('aB 1');
    expect(first.value).to.equal('aB 1');
    await press('Tab');
    expect(document.activeElement).to.equal(button);
    await press('Enter');
    await press('Space');
    expect(presses).to.equal(2);
    await press('Shift+Tab');
    expect(document.activeElement).to.equal(first);
  });

  it('paste by the clipboard', async () => {
    const { first } = controls(await fixture(template));
    let pasted = '';
    first.addEventListener('paste', (event) => (pasted = event.clipboardData?.getData('text') ?? ''));
    first.focus();
    await paste('123-456');
    expect([pasted, first.value]).to.deep.equal(['123-456', '123-456']);
  });

  it('reach what has the focus in a frame', async () => {
    const { contentDocument } = await openFrame('/test/pages/other.html');
    const page = contentDocument!;
    page.body.replaceChildren(await fixture(template));
    const { first, button } = controls(page);
    first.focus();
    await type('a');
    await paste('b');
    expect(first.value).to.equal('ab');
    await press('Tab');
    expect(page.activeElement).to.equal(button);
    await press('Shift+Tab');
    expect(page.activeElement).to.equal(first);
  });
});
