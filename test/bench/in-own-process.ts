import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a script answers on standard output, in a process that holds nothing else. */
export async function inOwnProcess<Answer>(script: URL, input: unknown): Promise<Answer> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', fileURLToPath(script)],
    JSON.stringify(input),
  ]);
  return JSON.parse(stdout) as Answer;
}
