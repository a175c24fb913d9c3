import { esbuildPlugin } from '@web/dev-server-esbuild';
import demoRoutes from './tools/demo-routes.mjs';

/** `npm start`: the demo on port 8000, or on the next one that is free. The sources are served as they are. */
export default {
  // Nothing is written into the pages: their policy would refuse it.
  injectWebSocket: false,
  nodeResolve: { exportConditions: ['browser'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  middleware: demoRoutes,
};
