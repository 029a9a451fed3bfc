import { resolve } from 'node:path';
import { readEnvironment, terminalLanguage } from './env.ts';
import { explainRefusal } from './startup/explain-refusal.ts';
import { speakIn } from './startup/speak.ts';
import { startKith } from './startup/start-kith.ts';

process.title = 'kith';
const root = resolve(import.meta.dirname, '..');
const speak = speakIn(terminalLanguage());
const opened = new AsyncDisposableStack();
let isLeaving = false;

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.on(signal, () => {
    // The second one comes from somebody who does not want to wait.
    if (isLeaving) process.exit(1);
    void leave(0, speak('startup:stopping'));
  });

try {
  const withDemo = process.argv.includes('--demo');
  await startKith({ environment: readEnvironment(), root, speak, withDemo }, opened);
} catch (error) {
  // Leaving in the middle of a start makes the steps after it fail.
  if (!isLeaving) await leave(1, explainRefusal(error, speak));
}

async function leave(exitCode: number, lastWords: string) {
  isLeaving = true;
  if (exitCode === 0) console.log(lastWords);
  else console.error(lastWords);
  await opened.disposeAsync();
  process.exit(exitCode);
}
