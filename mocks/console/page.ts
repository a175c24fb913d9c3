import './mock-console.ts';
import './mock-copy.ts';
import { styles } from './page.styles.ts';

/** The script of the server's page, which comes as HTML from `./page-html.ts`. */
document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles.styleSheet!];
