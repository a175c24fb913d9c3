import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';

declare const axe: typeof Axe;

const describeNode = ({ html, failureSummary }: Axe.NodeResult) =>
  `    ${html}\n      ${failureSummary?.replaceAll('\n', '\n      ')}`;

const describeViolation = ({ id, help, helpUrl, nodes }: Axe.Result) =>
  [`  ${id}: ${help} (${helpUrl})`, ...nodes.map(describeNode)].join('\n');

/**
 * Fails with a readable list if axe finds a violation within `root`. All rules but those of whole pages, and WCAG 2.5.8
 * (target size), which axe leaves out by default.
 */
export async function expectAccessible(root: Element): Promise<void> {
  const { violations, passes } = await axe.run(root, { rules: { 'target-size': { enabled: true } } });
  if (violations.length > 0)
    throw new Error(
      `axe found ${violations.length} violation(s)\n${violations.map(describeViolation).join('\n')}`,
    );
  if (passes.length === 0) throw new Error('axe found nothing to check');
}
