import { html } from 'lit';
import '../fields/mfa-rules.ts';
import type { ShownRule } from '../fields/mfa-field.ts';
import type { Values } from '../text/messages.ts';
import { meetsRule } from '../wire/rules.ts';
import type { Input, Inputs, Rule } from '../wire/index.ts';
import type { MfaScreen } from './mfa-screen.ts';
import { labelOf, renderInput } from './render-input.ts';

type Asked = Record<string, Input>;

/** What the sentences about a rule are filled in with. */
export function ruleValues(screen: MfaScreen, rule: Rule | undefined, asked: Asked): Values {
  if (!rule) return {};
  if ('value' in rule) return { count: rule.value };
  const other = rule.name === 'excludes' ? asked[rule.input] : undefined;
  return rule.name === 'excludes' ? { other: other ? labelOf(screen, rule.input, other) : rule.input } : {};
}

function shownRules(screen: MfaScreen, input: Input, value: string, asked: Asked, typed: Inputs) {
  return input.rules?.map((rule): ShownRule => {
    // Nothing typed breaks no rule.
    const isMet = value ? meetsRule(rule, value, typed) : undefined;
    return {
      text: screen.text(`rule.${rule.name}`, ruleValues(screen, rule, asked)),
      isMet,
      state: isMet === undefined ? '' : screen.text(isMet ? 'rule.met' : 'rule.unmet'),
    };
  });
}

/** What is typed at present; before the first drawing, what the fields will start with. */
function typedInto(screen: MfaScreen, asked: Asked): Inputs {
  const form = screen.querySelector('form');
  const started = Object.entries(asked).map(([name, { value = '' }]) => [
    name,
    screen.draft?.[name] ?? value,
  ]);
  return Object.fromEntries(
    form ? [...new FormData(form)].map(([name, value]) => [name, String(value)]) : started,
  ) as Inputs;
}

function renderOne(screen: MfaScreen, name: string, input: Input, asked: Asked, typed: Inputs) {
  const label = labelOf(screen, name, input);
  const isOptional = !input.required && input.type !== 'checkbox';
  return renderInput(screen, name, input, {
    label: (isOptional && screen.text('input.optional', { label })) || label,
    rules: shownRules(screen, input, typed[name] ?? '', asked, typed),
  });
}

/** All inputs in their order; those of one group, which follow each other, stand together under its heading. */
export function renderGroups(screen: MfaScreen, asked: Asked): unknown {
  const typed = typedInto(screen, asked);
  const groups: { name: string | undefined; fields: unknown[] }[] = [];
  for (const [name, input] of Object.entries(asked)) {
    const field = renderOne(screen, name, input, asked, typed);
    const last = groups.at(-1);
    if (last && last.name === input.group) last.fields.push(field);
    else groups.push({ name: input.group, fields: [field] });
  }
  return groups.map(({ name, fields }) =>
    name
      ? html`<fieldset part="input-group">
          <legend part="subtitle">${screen.text(`group.${name}`) || name}</legend>
          ${fields}
        </fieldset>`
      : fields,
  );
}
