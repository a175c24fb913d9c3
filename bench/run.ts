import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { launch } from 'puppeteer-core';
import { ensureBrowsers } from '../tools/browsers.ts';
import { measureMock } from './mock.ts';
import { measureMounts } from './mounts.ts';
import { measurePages } from './pages.ts';
import { serveSite } from './site.ts';
import type { Row } from './stats.ts';

/** `npm run bench`: what the kit and the mock cost, measured side by side; see README.md here. */

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    mounts: { type: 'string', default: '5000' },
    flows: { type: 'string', default: '20000' },
    only: { type: 'string', multiple: true, default: ['pages', 'mounts', 'mock'] },
    write: { type: 'boolean', default: false },
  },
});
const [rounds, mounts, flows] = [values.rounds, values.mounts, values.flows].map(Number) as [
  number,
  number,
  number,
];

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

async function measureInBrowser(): Promise<Row[]> {
  const [chromium] = ensureBrowsers(['chromium'], true);
  const browser = await launch({ executablePath: chromium!.executable, args });
  const site = await serveSite();
  try {
    return [
      ...(values.only.includes('pages') ? await measurePages(browser, site, rounds) : []),
      ...(values.only.includes('mounts') ? await measureMounts(browser, site, mounts) : []),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

const isInBrowser = values.only.some((part) => part !== 'mock');
const rows = [
  ...(isInBrowser ? await measureInBrowser() : []),
  ...(values.only.includes('mock') ? await measureMock(flows, rounds) : []),
];

const line = ({ what, figure, quartiles = '', ratio = '', budget = '' }: Row) =>
  `| ${what} | ${figure} | ${quartiles} | ${ratio} | ${budget} |`;
const table = await format(
  `| measured | median | quartiles | beside the first of its kind | budget |\n| --- | --: | --: | --: | --: |\n${rows.map(line).join('\n')}`,
  { parser: 'markdown' },
);
console.log(`\n${table}`);

if (values.write) {
  const readme = join(import.meta.dirname, 'README.md');
  const [how] = readFileSync(readme, 'utf8').split(/(?<=## The last figures\n)/);
  writeFileSync(readme, `${how}\n${rounds} rounds.\n\n${table}`);
}
