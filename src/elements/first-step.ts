import type { Start } from '../wire/index.ts';
import { fits, startShape } from '../wire/shape.ts';

/** The first step as the page brought it along, in a script inside the element. */
export function readFirstStep(element: HTMLElement): Start | undefined {
  const script = element.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]');
  try {
    const start: unknown = JSON.parse(script?.text ?? '');
    if (fits(startShape, start)) return start as Start;
  } catch {
    // None, or none that can be read: the server is asked.
  }
  return undefined;
}
