/** What the console does to the page it stands on. */

type Flow = HTMLElement & { refresh?: () => unknown };

const flows = () => [...document.querySelectorAll<Flow>('mfa-flow')];

/** Whether there is something to fill in for. */
export const hasFlow = () => flows().length > 0;

/** Has every flow on the page ask the server how it stands now. */
export function refreshFlows() {
  for (const flow of flows()) void flow.refresh?.();
}

/**
 * Writes values into the fields of those names, as a password manager does: the value, then the events.
 * An isolated flow keeps its fields in a shadow root.
 * @returns how many fields there were
 */
export function fillIn(values: Record<string, string>): number {
  let filled = 0;
  for (const flow of flows()) {
    for (const [name, value] of Object.entries(values)) {
      const field = (flow.shadowRoot ?? flow).querySelector<HTMLInputElement>(
        `input[name="${CSS.escape(name)}"]`,
      );
      if (!field) continue;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      filled++;
    }
  }
  return filled;
}
