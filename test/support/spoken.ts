import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';

/** Roles as they are said; the others as they are called. */
const said: Record<string, string> = { textbox: 'edit text', radio: 'radio button' };

/** `<summary>` and a password field have no role of ARIA's that all engines agree on. */
function roleOf(element: HTMLElement): string {
  if (element.localName === 'summary') return 'disclosure';
  if (element.matches('input[type="password"]')) return 'password text';
  const role = element.getAttribute('role') ?? getRole(element) ?? '';
  return role === 'heading' ? `heading level ${element.localName.at(-1)}` : (said[role] ?? role);
}

const isOn = (element: Element, attribute: string) => element.getAttribute(attribute) === 'true';

function inputStates(input: HTMLInputElement): string[] {
  const isChoice = input.type === 'radio' || input.type === 'checkbox';
  return [
    isChoice ? (input.checked ? 'checked' : 'not checked') : '',
    !isChoice && (input.required || isOn(input, 'aria-required')) ? 'required' : '',
    // As an engine exposes it: what is required and empty is invalid until `aria-invalid` says otherwise.
    isOn(input, 'aria-invalid') || (!input.hasAttribute('aria-invalid') && !input.validity.valid)
      ? 'invalid'
      : '',
  ];
}

/** What state it is in, but for what was typed: that is said when the focus comes, and not again as it is typed. */
function statesOf(element: HTMLElement): string[] {
  const states = element.localName === 'input' ? inputStates(element as HTMLInputElement) : [];
  if (isOn(element, 'aria-disabled') || element.matches(':disabled')) states.push('unavailable');
  if (element.localName === 'summary')
    states.push(element.parentElement!.hasAttribute('open') ? 'expanded' : 'collapsed');
  return states;
}

/** The group it stands in, which is said with what is first focused in it. */
function groupOf(element: HTMLElement): string {
  const group = element.closest<HTMLElement>('fieldset, [role="group"], [role="radiogroup"]');
  const name = group && computeAccessibleName(group);
  return name ? ` · in “${name}”` : '';
}

/** Its name; else the text in it, as of a message that the focus goes to. */
function nameOf(element: HTMLElement): string {
  const name = computeAccessibleName(element).trim();
  return name ? `“${name}”` : `text “${element.textContent.trim()}”`;
}

/** What a screen reader says of an element that has the focus: name, role, states, group, description, as W3C's `accname` computes them. */
export function speak(element: HTMLElement): string {
  const description = computeAccessibleDescription(element).trim();
  const parts = [nameOf(element), roleOf(element), ...statesOf(element)].filter(Boolean);
  return parts.join(', ') + groupOf(element) + (description ? ` · described by “${description}”` : '');
}

/** What a field that gets the focus is said to hold. */
export function speakValue(element: HTMLElement): string {
  if (!element.matches('input:not([type="radio"], [type="checkbox"])')) return '';
  const { value, type } = element as HTMLInputElement;
  return value ? ` · holds ${type === 'password' ? 'bullets' : `“${value}”`}` : ' · empty';
}
