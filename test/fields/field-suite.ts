import { expect } from '@open-wc/testing';
import type { MfaField } from '../../src/fields/mfa-field.ts';
import '../../src/fields/mfa-rules.ts';
import { expectAccessible } from '../support/axe.ts';
import { containerOf, expectFits } from '../support/container.ts';
import { expectFocus } from './focus.ts';

/** A field of whichever control. */
export type AnyField = MfaField | MfaField<HTMLSelectElement>;

/** What a field is like in one of its states. */
export interface FieldCase<F extends AnyField> {
  /** What is set in this state. */
  properties: Partial<F>;
  /** What the form then holds under the field's name; null for nothing at all. */
  value: string | null;
}

/** What the suite has to know of a field. Each state must be given. */
export interface FieldCases<F extends AnyField> {
  tag: keyof HTMLElementTagNameMap;
  /** What carries the name, the description and the validity: the native input, or the group of inputs. */
  control(field: F): HTMLElement;
  /** What the browser takes for the label of that control. */
  labelOf(control: HTMLElement): Element | null | undefined;
  /** How far from the edge the label begins, where it does not stand at it. */
  labelInset?: number;
  /** Gives an answer as a person does, with the focus in the field. */
  answer(field: F): Promise<void>;
  /** What the form holds after that. */
  answered: string;
  states: Record<'empty' | 'hint' | 'error' | 'hintAndError' | 'required', FieldCase<F>>;
}

type Root = 'light' | 'shadow';
type Order = 'before' | 'after';

const roots: readonly Root[] = ['light', 'shadow'];
const orders: readonly Order[] = ['before', 'after'];

/** A form in a box of 320 px, in the document or in a shadow root, until the end of the test. */
function formIn(root: Root): HTMLFormElement {
  const host = containerOf(320);
  const form = document.createElement('form');
  form.addEventListener('submit', (event) => event.preventDefault());
  (root === 'shadow' ? host.attachShadow({ mode: 'open' }) : host).append(form);
  return form;
}

/** Every promise that a field of the kit keeps, whichever it is. */
export function describeField<F extends AnyField>(cases: FieldCases<F>): void {
  const { tag, states } = cases;

  async function mount(properties: Partial<F>, root: Root = 'light', order: Order = 'before') {
    const form = formIn(root);
    const field = document.createElement(tag) as unknown as F;
    if (order === 'before') Object.assign(field, properties);
    form.append(field);
    await field.updateComplete;
    if (order === 'after') Object.assign(field, properties);
    await field.updateComplete;
    return { form, field, control: cases.control(field) };
  }

  const described = (control: HTMLElement) =>
    (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter(Boolean)
      .map((id) => (control.getRootNode() as Document | ShadowRoot).getElementById(id)?.textContent?.trim());

  const expected = ({ hint, error }: { hint?: string; error?: string }) => [hint, error].filter(Boolean);

  for (const root of roots) {
    for (const order of orders) {
      describe(`in ${root === 'light' ? 'the light DOM' : 'a shadow root'}, set up ${order} it is attached`, () => {
        for (const [state, { properties, value }] of Object.entries(states)) {
          it(`${state}: is labelled and described, and its value is in the form`, async () => {
            const { form, control } = await mount(properties, root, order);
            expect(cases.labelOf(control)?.textContent?.trim()).to.equal(properties.label);
            expect(cases.labelOf(control)?.getRootNode() === control.getRootNode()).to.equal(true);
            expect(described(control)).to.deep.equal(expected(properties));
            expect(control.getAttribute('aria-invalid')).to.equal(String(!!properties.error));
            expect(new FormData(form).get(properties.name!)).to.equal(value);
          });
        }

        it('takes the answer of a person into the form', async () => {
          const { form, field } = await mount(states.required.properties, root, order);
          field.focus();
          await cases.answer(field);
          expect(new FormData(form).get(field.name)).to.equal(cases.answered);
        });
      });
    }
  }

  it('A11Y-4 says what is wrong in words, tied to the control in the same root', async () => {
    const { field, control } = await mount(states.error.properties);
    const error = field.querySelector<HTMLElement>('[part~="error"]')!;
    expect(error.innerText).to.equal(states.error.properties.error);
    expect(control.getAttribute('aria-invalid')).to.equal('true');
    expect(control.getAttribute('aria-describedby')!.split(' ')).to.include(error.id);
  });

  it('takes an error away again', async () => {
    const { field, control } = await mount(states.error.properties);
    field.error = '';
    await field.updateComplete;
    expect(control.getAttribute('aria-invalid')).to.equal('false');
    expect(field.querySelector('[part~="error"]')!.textContent).to.equal('');
    expect(described(control)).to.deep.equal(expected({ ...states.error.properties, error: '' }));
  });

  it('keeps the answer when what is said about it changes', async () => {
    const { form, field } = await mount(states.empty.properties);
    field.focus();
    await cases.answer(field);
    Object.assign(field, { error: 'Look again.', hint: 'Another hint', label: 'Another label' });
    await field.updateComplete;
    expect(new FormData(form).get(field.name)).to.equal(cases.answered);
  });

  it('has a name, and an id that no other field has', async () => {
    const { form, field } = await mount(states.empty.properties);
    const other = document.createElement(tag) as unknown as F;
    Object.assign(other, states.empty.properties, { name: 'other' });
    form.append(other);
    await other.updateComplete;
    const inputs = [...form.querySelectorAll('input[name], select')] as HTMLInputElement[];
    const ids = inputs.map(({ id }) => id);
    expect(inputs.map(({ name }) => name)).to.include.members([field.name, 'other']);
    expect(ids.every(Boolean)).to.equal(true);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('says that it is required, and is not called invalid before anybody has answered', async () => {
    const { form, field, control } = await mount(states.required.properties);
    const isSaid = control.matches(':required, [aria-required="true"]');
    expect(isSaid).to.equal(true);
    for (const required of form.querySelectorAll(':required')) {
      expect(required.getAttribute('aria-invalid'), required.outerHTML).to.equal('false');
    }
    // What the browser checks by itself, where anybody lets it.
    if (control.matches(':required')) expect(form.checkValidity()).to.equal(false);
    field.focus();
    await cases.answer(field);
    expect(form.checkValidity()).to.equal(true);
  });

  it('A11Y-2 has the place for its error before there is one, and it speaks only where the focus is already', async () => {
    const { form, field } = await mount(states.empty.properties);
    const region = field.querySelector<HTMLElement>('[part="error"]')!;
    expect([region.textContent, region.getAttribute('aria-live')]).to.deep.equal(['', 'off']);
    expect(region.getBoundingClientRect().height).to.equal(0);
    expect(getComputedStyle(region).display).to.equal('block');
    field.focus();
    await field.updateComplete;
    expect(region.getAttribute('aria-live'), 'before it is used').to.equal('assertive');
    field.error = 'Look again.';
    await field.updateComplete;
    expect(field.querySelector('[part="error"]') === region).to.equal(true);
    expect(region.innerText).to.equal('Look again.');
    const elsewhere = document.createElement('button');
    form.append(elsewhere);
    elsewhere.focus();
    await field.updateComplete;
    expect(region.getAttribute('aria-live'), 'focus that comes reads it').to.equal('off');
  });

  it('AF-2 has ids that say nothing of codes, unless it asks for one', async () => {
    const { field } = await mount(states.hintAndError.properties);
    const ids = [...field.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).to.not.deep.equal([]);
    if (tag === 'mfa-code-field') expect(field.inputId).to.match(/code/);
    else for (const id of ids) expect(id).to.not.match(/mfa|2fa|otp|auth|code|token/i);
  });

  it('shows the rules of its value below its label, and is described by them, not by how they stand', async () => {
    const rules = [
      { text: 'At least 8 characters', isMet: true, state: 'met' },
      { text: 'Not a common password' },
    ];
    const { field, control } = await mount({ ...states.hint.properties, rules } as Partial<F>);
    await field.querySelector('mfa-rules')!.updateComplete;
    expect(described(control)).to.deep.equal([states.hint.properties.hint, ...rules.map(({ text }) => text)]);
    await expectAccessible(field);
  });

  it('passes focus on to its native input', async () => {
    const { field } = await mount(states.empty.properties);
    field.focus();
    expect(field.input).to.be.instanceOf(HTMLElement);
    expectFocus(field.input);
  });

  for (const [state, { properties }] of Object.entries(states)) {
    it(`${state}: axe finds nothing`, async () => {
      const { form } = await mount(properties);
      await expectAccessible(form);
    });
  }

  it('reads from the right in a page that does', async () => {
    const { form, field, control } = await mount(states.hintAndError.properties);
    form.dir = 'rtl';
    for (const text of [
      cases.labelOf(control)!,
      ...field.querySelectorAll('[part~="hint"],[part~="error"]'),
    ]) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const inset = text === cases.labelOf(control) ? (cases.labelInset ?? 0) : 0;
      const edge = field.getBoundingClientRect().right - inset;
      expect(range.getBoundingClientRect().right).to.be.closeTo(edge, 1);
    }
    expectFits(form.parentElement!);
  });

  it('leaves nothing behind when it is taken out, and stands again when it is put back', async () => {
    const { form, field, control } = await mount(states.hintAndError.properties);
    field.remove();
    expect([...new FormData(form).keys()]).to.deep.equal([]);
    form.append(field);
    await field.updateComplete;
    expect(cases.control(field) === control).to.equal(true);
    expect(described(control)).to.deep.equal(expected(states.hintAndError.properties));
  });
}
