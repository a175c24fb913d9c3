import type { Checker } from 'accessibility-checker-engine';

/** What `ace.js` leaves on the page: IBM Equal Access, a rule engine that sees some of what axe does not. */
declare const ace: { Checker: typeof Checker };

let loading: Promise<unknown> | undefined;

function load(): Promise<unknown> {
  return (loading ??= new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = '/node_modules/accessibility-checker-engine/ace.js';
    script.addEventListener('load', loaded);
    script.addEventListener('error', () => failed(new Error(`cannot load ${script.src}`)));
    document.head.append(script);
  }));
}

/** Chromium alone runs the second engine: its rules read the tree and its styles, and those are the same in all. */
const hasRules = /Chrome\//.test(navigator.userAgent);

/** Its checker tells the console of each text whose colours it cannot work out; that is no finding. */
async function check(root: Element) {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await new ace.Checker().check(root, ['WCAG_2_2']);
  } finally {
    console.log = log;
  }
}

/** What is folded away is checked unfolded: the engine takes a label in there for hidden, and its input not. */
async function checkUnfolded(root: Element) {
  const within = (root as HTMLElement).shadowRoot ?? root;
  const folded = [...within.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const details of folded) details.open = true;
  try {
    return await check(root);
  } finally {
    for (const details of folded) details.open = false;
  }
}

/** Fails with a readable list if a rule of WCAG 2.2, A and AA, is certainly violated within `root`; in Chromium alone. */
export async function expectRulesKept(root: Element): Promise<void> {
  if (!hasRules) return;
  await load();
  const { results, numExecuted } = await checkUnfolded(root);
  const violations = results.filter(
    ({ value: [policy, verdict] }) => String(policy) === 'VIOLATION' && String(verdict) === 'FAIL',
  );
  if (violations.length > 0)
    throw new Error(
      `Equal Access found ${violations.length} violation(s)\n${violations
        .map(({ ruleId, message, snippet }) => `  ${ruleId}: ${message}\n    ${snippet}`)
        .join('\n')}`,
    );
  if (numExecuted === 0) throw new Error('Equal Access found nothing to check');
}
