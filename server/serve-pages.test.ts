import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageHeaders, servePages } from './serve-pages.ts';

let folder: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-pages-'));
  await mkdir(join(folder, 'console'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'console', 'index.html'), '<title>console</title>');
  for (const page of ['preferences', 'pulse', 'survey']) {
    await mkdir(join(folder, page));
    await writeFile(join(folder, page, 'index.html'), `<title>${page}</title>`);
  }
  await writeFile(join(folder, 'assets', 'main-1a2b.js'), '1');
  const app = express().use(pageHeaders({ hasTls: false }));
  servePages(app, { folder, hasTls: false, ballotUrl: 'https://ballots.example:8443/box' });
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

test.each(['/', '/customers', '/customers/0199?tab=history', '/apiary'])(
  '%s is answered with the console, which routes it',
  async (path) => {
    const response = await fetch(origin + path);
    expect(await response.text()).toContain('console');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  },
);

test.each(['preferences', 'pulse', 'survey'])(
  'a page opened by link, %s, is its own, and no search engine keeps it',
  async (page) => {
    const response = await fetch(`${origin}/${page}`);
    expect(await response.text()).toContain(page);
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  },
);

test.each(['/api/unknown', '/assets/gone.js'])('%s is not answered with a page', async (path) => {
  expect((await fetch(origin + path)).status).toBe(404);
});

test('built files carry their hash, so browsers may keep them', async () => {
  const response = await fetch(`${origin}/assets/main-1a2b.js`);
  expect(response.headers.get('cache-control')).toContain('immutable');
});

test('the survey’s page may ask the ballots’ origin beside its own, and no other page may', async () => {
  const policyOf = async (path: string) =>
    (await fetch(origin + path)).headers.get('content-security-policy')!;
  expect(await policyOf('/survey')).toContain("connect-src 'self' https://ballots.example:8443;");
  expect(await policyOf('/survey')).toContain("style-src 'self';");
  expect(await policyOf('/pulse')).toContain("connect-src 'self';");
});

test('no inline script runs and no foreign page may frame Kith', async () => {
  const policy = (await fetch(origin)).headers.get('content-security-policy')!;
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('upgrade-insecure-requests');
});
