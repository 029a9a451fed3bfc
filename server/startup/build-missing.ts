import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { sourceStamp } from './source-stamp.ts';

export interface Part {
  name: 'chrome' | 'firefox' | 'pages';
  output: string;
  /** The tool's script and its arguments, run by this Node. */
  command: string[];
}

const wxt = 'node_modules/wxt/bin/wxt.mjs';
export const parts = {
  pages: {
    name: 'pages',
    output: 'dist/pages',
    // By `runner` the configuration is read without writing beside it: the installation may belong to another user.
    command: [
      'node_modules/vite/bin/vite.js',
      ...['build', '-c', 'extension/pages/vite.config.ts', '--configLoader', 'runner'],
    ],
  },
  chrome: { name: 'chrome', output: '.output/chrome-mv3', command: [wxt, 'build', '-b', 'chrome'] },
  firefox: {
    name: 'firefox',
    output: '.output/firefox-mv3',
    command: [wxt, 'build', '-b', 'firefox', '--mv3'],
  },
} satisfies Record<string, Part>;

const SOURCES = ['extension', 'shared', 'wxt.config.ts', 'package-lock.json'];

export interface BuildReport {
  onBuild: (name: Part['name']) => void;
  onFailure: (name: Part['name'], reason: string) => void;
}

/** Builds the parts whose output is absent or older than the sources, one after another: they share `.wxt`. */
export async function buildMissing(root: string, report: BuildReport): Promise<void> {
  const stamp = await sourceStamp(root, SOURCES);
  for (const part of Object.values(parts)) {
    if (!existsSync(join(root, part.command[0]!))) continue;
    if (await isCurrent(root, part, stamp)) continue;
    report.onBuild(part.name);
    await build(root, part, stamp).catch((error: Error & { stderr?: string }) => {
      report.onFailure(part.name, errorLine(error.stderr ?? '') || error.message);
    });
  }
}

/** Builds every part, current or not. @throws with what the tool printed. */
export async function buildAll(root: string): Promise<void> {
  const stamp = await sourceStamp(root, SOURCES);
  for (const part of Object.values(parts)) await build(root, part, stamp);
}

const stampFile = (root: string, part: Part) => join(root, `${part.output}.stamp`);

async function isCurrent(root: string, part: Part, stamp: string): Promise<boolean> {
  if (!existsSync(join(root, part.output))) return false;
  return (await readFile(stampFile(root, part), 'utf8').catch(() => '')) === stamp;
}

async function build(root: string, part: Part, stamp: string): Promise<void> {
  await promisify(execFile)(process.execPath, part.command, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  await writeFile(stampFile(root, part), stamp);
}

/** Build tools print pages; the line with the error is the one to show. */
function errorLine(text: string): string {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trim());
  return lines.find((line) => /Error: /.test(line)) ?? lines.at(-1) ?? '';
}
