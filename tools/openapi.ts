import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialise } from './openapi/document.ts';

writeFileSync(join(import.meta.dirname, '../openapi.json'), serialise());
