import { errorMessages } from '../errors/messages.ts';
import type { Catalogue } from './catalogue.ts';

/** Every feature's catalogue under its own namespace: `t('customers:notThem')`. */
export const catalogues = {
  errors: errorMessages,
} satisfies Record<string, Catalogue>;
