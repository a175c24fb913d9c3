import tseslint from 'typescript-eslint';
import { configs as wc } from 'eslint-plugin-wc';
import { configs as lit } from 'eslint-plugin-lit';

/**
 * Imports go one way: elements → screens → fields → styles, text; elements → flow → client → wire; screens take
 * types from wire; mocks take src/wire alone; src never looks outside itself.
 * Each layer of src names the layers it may import from.
 */
const layers = {
  wire: [],
  client: ['wire'],
  flow: ['client', 'wire'],
  text: [],
  styles: [],
  fields: ['styles', 'text'],
  screens: ['fields', 'styles', 'text', 'wire'],
  elements: ['screens', 'fields', 'styles', 'text', 'flow', 'client', 'wire'],
};

const imports = (files, regex, message, allowTypeImports = false) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [{ regex, message, allowTypeImports }] },
    ],
  },
});

const directions = Object.entries(layers).map(([layer, allowed]) =>
  imports(
    [`src/${layer}/**`],
    `^\\.\\./(?!(${[...allowed, 'events\\.ts$'].join('|')})(/|$)|events\\.ts$)`,
    `src/${layer} may import from: ${allowed.join(', ') || 'nothing else'} (see CONTRIBUTING.md)`,
  ),
);

/** What stands beside the layers may take from all of them. */
const root = imports(['src/*.ts'], '^\\.\\./', 'src may import nothing outside itself (see CONTRIBUTING.md)');

/** What may stand in no source of the kit. */
const unsafe = [
  // WEB-2: nothing that a strict policy would refuse.
  { selector: "ImportSpecifier[imported.name='styleMap']", message: 'WEB-2: no styleMap.' },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|CSS|Static)$/]',
    message: 'WEB-2: no unsafe templates.',
  },
  {
    selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/]',
    message: 'WEB-2: no innerHTML.',
  },
  {
    selector: "MemberExpression[property.name='insertAdjacentHTML']",
    message: 'WEB-2: no insertAdjacentHTML.',
  },
  { selector: 'TemplateElement[value.raw=/\\sstyle=/]', message: 'WEB-2: no style attribute.' },
  { selector: 'TemplateElement[value.raw=/<style/]', message: 'WEB-2: no style element.' },
  {
    selector: "MemberExpression[object.name='console']",
    message: 'The kit writes nothing to the console.',
  },
  {
    selector: "Program > ExpressionStatement > CallExpression[callee.object.name='customElements']",
    message: 'Another copy of the kit may be on the page: define a tag only if it is not taken.',
  },
];

/** Screens and languages are fetched for the flow alone; nobody else may import behind the rules' back. */
const lazy = { selector: 'ImportExpression', message: 'Only <mfa-flow> fetches screens and languages.' };

export default [
  { ignores: ['node_modules', 'coverage', 'dist', 'storybook-static'] },
  ...tseslint.configs.recommended,
  wc['flat/recommended'],
  lit['flat/recommended'],
  ...directions,
  root,
  imports(
    ['mocks/**'],
    '^(\\.\\./)+src/(?!wire/)|(^|/)(stories|test|demo)/',
    'mocks may import src/wire alone (see CONTRIBUTING.md)',
  ),
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'lit/no-template-arrow': 'off',
      'lit/attribute-names': 'off',
      'wc/no-self-class': 'off',
    },
  },
  { files: ['src/**'], rules: { 'no-restricted-syntax': ['error', ...unsafe] } },
  {
    files: ['src/**'],
    ignores: ['src/elements/screen-table.ts', 'src/elements/words.ts'],
    rules: { 'no-restricted-syntax': ['error', ...unsafe, lazy] },
  },
];
