import { resolve } from 'node:path';
import { readEnvironment, terminalLanguage } from './env.ts';
import { explainRefusal } from './startup/explain-refusal.ts';
import { speakIn } from './startup/speak.ts';
import { startKith } from './startup/start-kith.ts';

process.title = 'kith';
const root = resolve(import.meta.dirname, '..');
const speak = speakIn(terminalLanguage());

try {
  const environment = readEnvironment();
  const kith = await startKith({ environment, root, speak, withDemo: process.argv.includes('--demo') });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => leave(kith.stop));
} catch (error) {
  console.error(explainRefusal(error, speak));
  process.exit(1);
}

async function leave(stop: () => Promise<void>) {
  console.log(speak('startup:stopping'));
  await stop();
  process.exit(0);
}
