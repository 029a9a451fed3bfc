import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

type BrowserPackage = 'chromium' | 'firefox-esr';

const webmail = [
  'fonts-noto-cjk',
  'roundcube-core',
  'roundcube-sqlite3',
  'php-cli',
  'php-sqlite3',
  'php-mbstring',
  'php-intl',
  'php-xml',
  'dovecot-imapd',
  'sogo',
  'memcached',
  'postgresql-15',
];

// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholder.
const statusFormat = '-f=${db:Status-Status}';
const startGuard = '/usr/sbin/policy-rc.d';

export type PackagesReady = { ok: true } | { ok: false; reason: string };

/** Installs what the real-browser tests run on; nothing that is installed starts by itself. */
export async function ensurePackages(browser: BrowserPackage): Promise<PackagesReady> {
  const missing = await missingOf([browser, ...webmail]);
  const isRoot = process.getuid?.() === 0;
  if (missing.length === 0) {
    return isRoot
      ? { ok: true }
      : { ok: false, reason: 'the mail servers give up root for accounts of their own: run as root' };
  }
  if (!existsSync('/usr/bin/apt-get')) return refusal(missing, 'this system has no apt-get');
  if (!isRoot) return refusal(missing, 'installing them needs root');
  try {
    await install(missing);
    return { ok: true };
  } catch (error) {
    return refusal(missing, error instanceof Error ? error.message.slice(-400) : String(error));
  }
}

function refusal(missing: string[], why: string): PackagesReady {
  return { ok: false, reason: `missing Debian packages: ${missing.join(' ')} (${why})` };
}

async function missingOf(needed: string[]): Promise<string[]> {
  const states = await Promise.all(needed.map(isInstalled));
  return needed.filter((_, index) => !states[index]);
}

async function isInstalled(name: string): Promise<boolean> {
  try {
    const { stdout } = await run('dpkg-query', ['-W', statusFormat, name]);
    return stdout === 'installed';
  } catch {
    return false;
  }
}

async function install(names: string[]): Promise<void> {
  const ownsGuard = !existsSync(startGuard);
  if (ownsGuard) {
    await writeFile(startGuard, '#!/bin/sh\nexit 101\n');
    await chmod(startGuard, 0o755);
  }
  try {
    await answerInstallerQuestions();
    await aptGet('update');
    await aptGet(
      '-o',
      'Dpkg::Options::=--force-confold',
      'install',
      '-y',
      '--no-install-recommends',
      ...names,
    );
  } finally {
    if (ownsGuard) await rm(startGuard, { force: true });
  }
}

/** Without these, Roundcube's package sets up a database and PostgreSQL's a cluster of the machine's own. */
async function answerInstallerQuestions(): Promise<void> {
  const answer = 'roundcube-core roundcube/dbconfig-install boolean false';
  await run('sh', ['-c', `echo '${answer}' | debconf-set-selections`]).catch(() => undefined);
  await mkdir('/etc/postgresql-common', { recursive: true });
  const clusterSettings = '/etc/postgresql-common/createcluster.conf';
  if (!existsSync(clusterSettings)) await writeFile(clusterSettings, 'create_main_cluster = false\n');
}

async function aptGet(...args: string[]): Promise<void> {
  await run('apt-get', ['-o', 'DPkg::Lock::Timeout=600', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
}
