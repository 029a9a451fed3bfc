import { join } from 'node:path';
import { buildAll } from './startup/build-missing.ts';

/** `npm run build`: with the stamps a server looks for, so that none that is started next takes the pages away to build them again. */
await buildAll(join(import.meta.dirname, '..'));
