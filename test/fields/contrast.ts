/** Red, green and blue from 0 to 255, and how much of it there is from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** A colour as browsers compute it: `rgb(…)`, `rgba(…)`, or, of a mixture, `color(srgb …)`. */
export function parseColor(text: string): Color {
  const numbers = (text.match(/[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const [red = NaN, green = NaN, blue = NaN, alpha = 1] = numbers;
  if (/^rgba?\(/.test(text)) return [red, green, blue, alpha];
  if (text.startsWith('color(srgb ')) return [red * 255, green * 255, blue * 255, alpha];
  throw new Error(`a colour of another kind: ${text}`);
}

/** What is seen of one colour on another, which is opaque. */
export const over = ([red, green, blue, alpha]: Color, [r, g, b]: Color): Color => [
  red * alpha + r * (1 - alpha),
  green * alpha + g * (1 - alpha),
  blue * alpha + b * (1 - alpha),
  1,
];

function luminance([red, green, blue]: Color): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastOf(one: Color, other: Color): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What is behind the text of an element; something around it must be opaque. */
export function groundOf(element: Element | null): Color {
  if (!element) throw new Error('nothing around it is opaque');
  const ground = parseColor(getComputedStyle(element).backgroundColor);
  const parent = element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
  return ground[3] === 1 ? ground : over(ground, groundOf(parent));
}
