import { expect } from '@open-wc/testing';
import { contrastOf, groundOf, over, parseColor } from './contrast.ts';

export const textOf = (sheet: CSSStyleSheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');

/**
 * The very rules of the kit, with attributes for what only a pointer and a keyboard can bring about: they weigh the same, and every engine
 * computes them.
 */
export function withStates(text: string, isForced: boolean): string {
  const staged = text.replace(/:(hover|active|focus-visible|focus)\b/g, '[data-$1]');
  return isForced ? staged.replace(/\(forced-colors: active\)/g, 'all') : staged;
}

export const states = {
  normal: [],
  hover: ['hover'],
  focus: ['focus', 'focus-visible'],
  active: ['hover', 'active', 'focus'],
} as const;

/** What is put on a page, and what of a portal's may be around it. */
export const portals = {
  'by itself': '',
  // As the portal of the demo lends them.
  'in the colours of a portal': `.page {
    background: light-dark(#fff, #1f2528);
    color: light-dark(#2b2f33, #e3e6e8);
    --mfa-color-accent: light-dark(#14606b, #6cc5d1);
    --mfa-color-on-accent: light-dark(#fff, #06262b);
  }`,
};

export type State = keyof typeof states;

const seen = (element: Element, color: string) => over(parseColor(color), groundOf(element));

/** What has text of its own; an option of a native select is the browser's to draw. */
export const withText = (screen: Element) =>
  [...screen.querySelectorAll<HTMLElement>(':not(option)')].filter(
    (element) =>
      element.matches('[part~="input"]') ||
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()),
  );

const name = (element: Element) =>
  `${element.localName} ${element.part.value} “${element.textContent!.trim().slice(0, 20)}”`;

export function expectReadable(screen: HTMLElement) {
  for (const element of withText(screen)) {
    const { color } = getComputedStyle(element);
    expect(contrastOf(seen(element, color), groundOf(element)), `text: ${name(element)}`).to.be.at.least(4.5);
  }
  for (const alert of screen.querySelectorAll('[part~="alert"]')) {
    const mark = getComputedStyle(alert, '::before');
    const ratio = contrastOf(parseColor(mark.color), parseColor(mark.backgroundColor));
    expect(ratio, `mark: ${name(alert)}`).to.be.at.least(4.5);
    expect(contrastOf(parseColor(mark.backgroundColor), groundOf(alert)), 'its ground').to.be.at.least(3);
  }
}

export function expectBounded(screen: HTMLElement) {
  for (const element of screen.querySelectorAll('[part~="input"], [part~="card"], [part~="submit"]')) {
    if (element.part.contains('held')) continue;
    const { borderTopColor } = getComputedStyle(element);
    const around = groundOf(element.parentElement);
    const edge = over(parseColor(borderTopColor), around);
    expect(contrastOf(edge, around), `boundary: ${name(element)}`).to.be.at.least(3);
  }
}

/** What has the focus is outlined, so that it is seen. */
export function expectFocusSeen(screen: HTMLElement) {
  for (const element of screen.querySelectorAll('button, input, select, a, summary')) {
    const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(element);
    expect([outlineStyle, parseFloat(outlineWidth) >= 2], name(element)).to.deep.equal(['solid', true]);
    const around = groundOf(element.parentElement);
    expect(contrastOf(parseColor(outlineColor), around), `focus: ${name(element)}`).to.be.at.least(3);
  }
}

export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** As if all of it were under the pointer, had the focus, or was pressed. */
export function enter(screen: HTMLElement, state: State): void {
  for (const element of screen.querySelectorAll('*')) {
    for (const attribute of states[state]) element.toggleAttribute(`data-${attribute}`, true);
  }
}
