import { expect } from '@open-wc/testing';
import { containerOf, expectFits } from '../support/container.ts';
import { type } from '../support/keys.ts';
import { drawEveryPart } from './parts.ts';

/** What known sheets do to bare elements, in our words. */
const portals = {
  // After Bootstrap 5's Reboot.
  bootstrap: `
    *, ::before, ::after { box-sizing: border-box }
    h1, h2 { margin-block: 0 0.5rem; font-weight: 500; line-height: 1.2 }
    h1 { font-size: 2.5rem }
    h2 { font-size: 2rem }
    p { margin-block: 0 1rem }
    ul { margin-block: 0 1rem; padding-inline-start: 2rem }
    dt { font-weight: 700 }
    dd { margin: 0 0 0.5rem }
    a { color: #0d6efd; text-decoration: underline }
    label { display: inline-block }
    button { border-radius: 0 }
    input, button, select { margin: 0; font-family: inherit; font-size: inherit; line-height: inherit }
    button, select { text-transform: none }
    fieldset { min-width: 0; margin: 0; padding: 0; border: 0 }
    legend { float: left; width: 100%; margin-bottom: 0.5rem; padding: 0; font-size: 1.5rem; line-height: inherit }
    legend + * { clear: left }`,
  // After Tailwind's Preflight, of versions 3 and 4.
  tailwind: `
    *, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid }
    h1, h2 { font-size: inherit; font-weight: inherit }
    a { color: inherit; text-decoration: inherit }
    ol, ul { list-style: none }
    button, input, select { border-radius: 0; background-color: transparent; color: inherit; font: inherit; letter-spacing: inherit }
    button, [type='button'], [type='submit'] { background-color: transparent; background-image: none }
    summary { display: list-item }`,
  // After the U.S. Web Design System.
  uswds: `
    :focus, h1:focus, [tabindex]:focus { outline: 0.25rem solid #2491ff; outline-offset: 0 }
    fieldset { margin: 0; padding: 0; border: none }
    h1 { margin-block: 0.67em }`,
  // After many a portal's own.
  loud: `
    h1, h2, label, legend, button, a, summary, dt { letter-spacing: 0.1em; text-transform: uppercase }
    button { padding: 1px; border: 0; border-radius: 20px; background: #eee; color: #900; font-size: 10px; line-height: 1 }
    input, select { height: 20px; max-width: 100px; margin: 9px; padding: 0; border: 3px ridge; background: #ffd; font-size: 10px }
    fieldset { margin: 2em; padding: 1em; border: 1px solid; background: #eee }
    legend { border-bottom: 1px solid; font-size: 2em; font-weight: 400 }
    label { float: left; width: 4rem; margin: 1em; padding: 3px; font-size: 10px; font-weight: 400 }
    ul { margin: 1em; padding: 2em; list-style: square }
    li { margin: 1em }
    p { margin: 2em 0; text-indent: 2em }
    a { color: red; text-decoration: none }`,
};

/** Of the title, colour, weight and family are the portal's to lend. */
const properties = [
  'background-color',
  'border-block-start-width',
  'border-inline-start-width',
  'border-start-start-radius',
  'box-sizing',
  'color',
  'display',
  'float',
  'font-size',
  'font-weight',
  'height',
  'letter-spacing',
  'line-height',
  'list-style-type',
  'margin-block-end',
  'margin-block-start',
  'margin-inline-start',
  'padding-block-start',
  'padding-inline-start',
  'text-decoration-line',
  'text-indent',
  'text-transform',
  'width',
];
const lent = /^(title|subtitle) (font-weight|color)$/;

/** How every part looks, by its place. */
function lookOf(screen: HTMLElement): Record<string, string> {
  const look: Record<string, string> = {};
  screen.querySelectorAll<HTMLElement>('[part]').forEach((element, index) => {
    const style = getComputedStyle(element);
    // What has no width has no style that could be seen.
    const hasBorder = parseFloat(style.borderBlockStartWidth) > 0;
    look[`${index} ${element.part.value} border`] = hasBorder ? style.borderBlockStartStyle : 'none';
    for (const property of properties) {
      const key = `${element.part.value} ${property}`;
      if (!lent.test(key)) look[`${index} ${key}`] = style.getPropertyValue(property);
    }
  });
  return look;
}

const different = (one: Record<string, string>, other: Record<string, string>) =>
  Object.entries(one)
    .filter(([key, value]) => other[key] !== value)
    .map(([key, value]) => `${key}: ${value}, and then ${other[key]}`);

async function draw(isIsolated: boolean, inlineSize = 480) {
  const host = containerOf(inlineSize);
  if (isIsolated) host.attachShadow({ mode: 'open' });
  return drawEveryPart(host);
}

describe('on a page whose sheet says how bare elements look', () => {
  const style = document.createElement('style');
  afterEach(() => style.remove());

  for (const [portal, sheet] of Object.entries(portals)) {
    for (const isIsolated of [false, true]) {
      it(`${portal}: every part looks as without it${isIsolated ? ', isolated' : ''}`, async () => {
        const screen = await draw(isIsolated);
        const before = lookOf(screen);
        expect(Object.keys(before).length).to.be.at.least(1000);
        style.textContent = sheet;
        document.head.append(style);
        expect(different(before, lookOf(screen))).to.deep.equal([]);
      });
    }

    it(`${portal}: the heading has no ring when reading goes on there`, async () => {
      style.textContent = sheet;
      document.head.append(style);
      const title = (await draw(false)).querySelector<HTMLElement>('[part~="title"]')!;
      title.focus();
      expect(getComputedStyle(title).outlineStyle).to.equal('none');
    });
  }

  it('keeps the ring of what is reached by keyboard where a sheet takes rings away', async () => {
    style.textContent = 'button:focus, input:focus, a:focus, summary:focus { outline: 0 }';
    document.head.append(style);
    const screen = await draw(false);
    const input = screen.querySelector<HTMLElement>('[part~="input"]')!;
    input.focus();
    expect(getComputedStyle(input).outlineStyle).to.equal('solid');
  });

  it('gives way to a portal that names a part', async () => {
    style.textContent = `
      mfa-code-field [part~='input'] { border-width: 5px }
      form [part~='submit'] { background-color: rgb(1, 2, 3) }
      form [part~='label'] { font-weight: 100 }`;
    document.head.append(style);
    const screen = await draw(false);
    const css = (selector: string) => getComputedStyle(screen.querySelector(selector)!);
    expect(css('[part~="code"]').borderTopWidth).to.equal('5px');
    expect(css('[part="submit"]').backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(css('[part~="label"]').fontWeight).to.equal('100');
  });
});

describe('how large things are', () => {
  const html = document.documentElement;
  afterEach(() => {
    html.style.fontSize = '';
  });

  // Many a portal makes a rem ten pixels, and sets its text in them.
  for (const rem of ['', '62.5%']) {
    it(`A11Y-6 what is pressed is 44 px high where it stands alone${rem && `, with a rem of ${rem}`}`, async () => {
      html.style.fontSize = rem;
      const screen = await draw(false);
      const alone = [
        '[part~="submit"]',
        '[part~="action"]',
        '[part~="summary"]',
        '[part~="option"]',
        '[part~="input"]',
        '[part~="links"] [part~="link"]',
      ];
      for (const element of screen.querySelectorAll(alone.join())) {
        expect(element.getBoundingClientRect().height, element.outerHTML.slice(0, 99)).to.be.at.least(44);
      }
    });
  }

  for (const dir of ['ltr', 'rtl']) {
    it(`A11Y-6 fits at 320 px, and with its text spaced, ${dir}`, async () => {
      const screen = await draw(false, 320);
      screen.parentElement!.dir = dir;
      expectFits(screen.parentElement!);
      const spaced = new CSSStyleSheet();
      spaced.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`);
      document.adoptedStyleSheets.push(spaced);
      try {
        expectFits(screen.parentElement!);
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== spaced);
      }
    });
  }

  /** How wide what stands in an input is, by a copy of it outside. */
  function textWidth(input: HTMLInputElement): number {
    const copy = document.createElement('span');
    const { fontFamily, fontSize, fontVariantNumeric, fontWeight, letterSpacing } = getComputedStyle(input);
    Object.assign(copy.style, { fontFamily, fontSize, fontVariantNumeric, fontWeight, letterSpacing });
    copy.style.whiteSpace = 'pre';
    copy.style.position = 'absolute';
    copy.textContent = input.value;
    input.after(copy);
    const { width } = copy.getBoundingClientRect();
    copy.remove();
    return width;
  }

  for (const [digits, inlineSize, scale] of [
    [6, 320, 1],
    [6, 320, 2],
    [6, 288, 2],
    [6, 200, 2],
    [10, 320, 1],
    [10, 288, 2],
  ] as const) {
    it(`A11Y-6 ${digits} digits fit into ${inlineSize} px with text at ${scale * 100} %`, async () => {
      html.style.fontSize = `${scale * 100}%`;
      const screen = await draw(false, inlineSize);
      const field = screen.querySelector('mfa-code-field')!;
      field.length = digits;
      await field.updateComplete;
      field.focus();
      await type('0'.repeat(digits));
      const input = field.input!;
      const { paddingLeft, paddingRight, fontSize } = getComputedStyle(input);
      const room = input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      expect(textWidth(input)).to.be.at.most(room);
      // As large as the text around it at the least, whatever the room.
      expect(parseFloat(fontSize)).to.be.at.least(16 * scale);
      expectFits(field);
    });
  }

  it('a code has its place where what is around it shrinks to fit', async () => {
    const host = containerOf(0);
    host.style.inlineSize = 'fit-content';
    const field = document.createElement('mfa-code-field');
    host.append(field);
    await field.updateComplete;
    expect(field.input!.getBoundingClientRect().width).to.be.at.least(150);
  });

  it('shows that a button waits in its own padding: neither label nor width move', async () => {
    const screen = await draw(false);
    const button = screen.querySelector<HTMLElement>('[part="submit"]')!;
    const before = button.getBoundingClientRect();
    button.part.add('waiting');
    const mark = getComputedStyle(button, '::after');
    expect([mark.position, mark.content, mark.borderLeftStyle]).to.deep.equal(['absolute', '""', 'solid']);
    expect(button.getBoundingClientRect().width).to.equal(before.width);
    const sides = [
      'marginLeft',
      'borderLeftWidth',
      'paddingLeft',
      'paddingRight',
      'borderRightWidth',
    ] as const;
    const inline = sides.reduce((sum, side) => sum + parseFloat(mark[side]), 0);
    expect(inline).to.be.at.most(parseFloat(getComputedStyle(button).paddingInlineEnd));
  });
});
