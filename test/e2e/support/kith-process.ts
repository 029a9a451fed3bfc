import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type KithProcess = {
  url: string;
  /** The one-time link that creates the first administrator, while there is none. */
  firstAdministratorLink: string | null;
  pid: number;
  stop(signal?: NodeJS.Signals): Promise<void>;
};

const environmentFor = (dataFolder: string, port: number) => ({
  ...process.env,
  LANG: 'en_US.UTF-8',
  KITH_DATA: dataFolder,
  PORT: String(port),
  DATABASE_URL: '',
  KITH_LOG_LEVEL: 'error',
});

/** `npm start` as a user has it, in a data folder of its own; resolves when it says that it is ready. */
export async function startKithProcess(
  dataFolder: string,
  port: number,
  settings: Record<string, string> = {},
): Promise<KithProcess> {
  const child = spawn('node', ['--import', 'tsx', 'server/main.ts'], {
    env: { ...environmentFor(dataFolder, port), ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let url = '';
  let firstAdministratorLink: string | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    url = /ready: (\S+)/.exec(line)?.[1] ?? url;
    firstAdministratorLink = /administrator.*?(http\S+)/.exec(line)?.[1] ?? firstAdministratorLink;
    if (/chrome:\/\/extensions/.test(line)) break;
  }
  if (!url) throw new Error('Kith did not start; see its output above');
  child.stdout.resume();
  return { url, firstAdministratorLink, pid: child.pid!, stop: (signal = 'SIGTERM') => stop(child, signal) };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/** `npm run kith -- …`; answers what it prints on standard output. */
export async function runKith(dataFolder: string, ...args: string[]): Promise<string> {
  const child = spawn('node', ['--import', 'tsx', 'server/cli.ts', ...args], {
    env: environmentFor(dataFolder, 0),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`kith ${args.join(' ')} ended with ${code}`);
  return output;
}
