import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../server/env.ts';
import { speakIn } from '../../server/startup/speak.ts';
import { startKith } from '../../server/startup/start-kith.ts';

/** The whole server as `npm start` runs it, from a folder in which there is nothing to build. */
const root = await mkdtemp(join(tmpdir(), 'kith-nothing-to-build-'));
const start = { environment: readEnvironment(), root, speak: speakIn('en'), withDemo: false };
await startKith(start, new AsyncDisposableStack());
