import type { Middleware } from '@web/dev-server-core';

/** The policy of the demo's pages, as a header's value. */
export const policy: string;

declare const routes: Middleware[];
export default routes;
