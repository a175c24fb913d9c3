import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from 'virtual:custom-elements';
import { globalTypes, initialGlobals, withAppearance } from './appearance.ts';
import { freshBackend } from './backend.ts';
import { expectQuietConsole, watchConsole } from './console.ts';

setCustomElementsManifest(manifest);

const isTest = import.meta.env.MODE === 'test';

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  loaders: [freshBackend],
  decorators: [withAppearance],
  ...(isTest && { beforeEach: watchConsole, afterEach: expectQuietConsole }),
  parameters: { a11y: { test: 'error' } },
};

export default preview;
