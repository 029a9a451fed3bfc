import { configureGlobal } from 'fast-check';

/** Whether a change lands must not be luck: properties see the same examples each time, and others where KITH_SEED is set. */
configureGlobal({ seed: Number(process.env.KITH_SEED ?? 1) });
