import { errorMessages } from '../errors/messages.ts';
import type { Catalogue } from './catalogue.ts';
import { consoleMessages } from './console-messages.ts';
import { uiMessages } from './ui-messages.ts';

/** Every feature's catalogue under its own namespace: `t('customers:notThem')`. */
export const catalogues = {
  errors: errorMessages,
  ui: uiMessages,
  console: consoleMessages,
} satisfies Record<string, Catalogue>;
