import type { Decorator, Preview } from '@storybook/web-components-vite';
import './preview.css';

export const globalTypes: Preview['globalTypes'] = {
  scheme: {
    description: 'Colour scheme',
    toolbar: {
      icon: 'mirror',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light' },
        { value: 'dark', title: 'Dark' },
      ],
    },
  },
  direction: {
    description: 'Writing direction',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  text: {
    description: 'Text size',
    toolbar: {
      icon: 'paragraph',
      dynamicTitle: true,
      items: [
        { value: 'normal', title: 'Text 100 %' },
        { value: 'large', title: 'Text 150 %' },
        { value: 'double', title: 'Text 200 %' },
        { value: 'spaced', title: 'Text spaced as in WCAG 1.4.12' },
      ],
    },
  },
};

export const initialGlobals = { scheme: 'light', direction: 'ltr', text: 'normal' };

/**
 * Shows the story as the toolbar says, by attributes that `preview.css` selects: of the whole page, or on a docs page, where stories
 * stand one below the other, of the story alone.
 */
export const withAppearance: Decorator = (story, { globals, viewMode, canvasElement }) => {
  const root = viewMode === 'docs' ? canvasElement : document.documentElement;
  root.dir = String(globals.direction);
  root.dataset.scheme = String(globals.scheme);
  root.dataset.text = String(globals.text);
  return story();
};
