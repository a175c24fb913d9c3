import { sendKeys } from '@web/test-runner-commands';

/** Types text with real keys into whatever has the focus, in a frame too. */
export const type = (text: string): Promise<void> => sendKeys({ type: text });

/**
 * Presses one key, or a combination such as `Shift+Tab`, by the names of `KeyboardEvent.key`; the space bar is `Space`. The
 * keys of a combination go down one by one, because Firefox refuses them together.
 */
export async function press(combination: string): Promise<void> {
  const modifiers = combination.split('+');
  const key = modifiers.pop() ?? '';
  for (const modifier of modifiers) await sendKeys({ down: modifier });
  await sendKeys({ press: key === 'Space' ? ' ' : key });
  for (const modifier of modifiers.reverse()) await sendKeys({ up: modifier });
}

/** The element that has the focus, however deep in frames and shadow roots. */
function focusedElement(): Element | null {
  let element = document.activeElement;
  for (;;) {
    const root = element instanceof HTMLIFrameElement ? element.contentDocument : element?.shadowRoot;
    if (!root?.activeElement) return element;
    element = root.activeElement;
  }
}

/** Pastes text into whatever has the focus, over the clipboard and with real keys, so that `paste` events are the browser's own. */
export async function paste(text: string): Promise<void> {
  const focused = focusedElement() as HTMLElement | null;
  const source = document.createElement('textarea');
  source.value = text;
  document.body.append(source);
  source.select();
  await press('Control+c');
  source.remove();
  focused?.focus();
  await press('Control+v');
}
