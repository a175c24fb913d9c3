import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { manifest } from './manifest.ts';
import { mockWorker } from './mock-worker.ts';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  // The people who open it come for the kit, not for news and lessons of Storybook's own.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  // Lit announces its development build; every other warning of its is meant.
  previewHead: (head) =>
    `${head ?? ''}<script>globalThis.litIssuedWarnings = new Set(['dev-mode']);</script>`,
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [manifest(), mockWorker()],
      // Storybook's renderer imports a part of Lit that Vite does not bundle beforehand, and so would load a second Lit.
      optimizeDeps: {
        exclude: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
        // What Vite finds only while stories run makes it load the page anew in the middle of a test.
        include: ['hono', 'hono/utils/cookie', 'msw', 'msw/browser', 'otplib', 'valibot'],
      },
    }),
};

export default config;
