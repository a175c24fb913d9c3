import type { Portal } from '../server/portal.ts';
import { onehealthport } from './onehealthport.ts';

/** The portals that are built. */
export const portals: Portal[] = [onehealthport];
