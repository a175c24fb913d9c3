#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { runCommand } from './command.ts';

await runCommand(() => readFile(new URL('./console/page.js', import.meta.url), 'utf8'));
