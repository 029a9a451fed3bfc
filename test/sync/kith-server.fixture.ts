import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnvironment } from '../../server/env.ts';
import { speakIn } from '../../server/startup/speak.ts';
import { startKith } from '../../server/startup/start-kith.ts';

/** The whole server as `npm start` runs it, from a folder in which there is nothing to build. */
const environment = readEnvironment();
const root = join(environment.dataFolder, 'nothing-to-build');
await mkdir(root, { recursive: true });
const start = { environment, root, speak: speakIn('en'), withDemo: false };
await startKith(start, new AsyncDisposableStack());
