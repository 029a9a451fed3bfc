import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { type LocalServer, listenLocally } from '../listen-locally.ts';

const resources = '/usr/share/GNUstep/SOGo/WebServerResources';
const contentTypes: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The web server before sogod: it serves SOGo's files and passes the rest on with the headers sogod insists on. */
export function startSogoFront(port: number, sogodPort: number): Promise<LocalServer> {
  const server = createServer((incoming, outgoing) => {
    const path = decodeURIComponent(new URL(incoming.url ?? '/', 'http://front').pathname);
    const resource = /^\/SOGo(?:\.woa)?\/WebServerResources\/(.+)$/.exec(path)?.[1];
    if (path === '/') outgoing.writeHead(302, { location: '/SOGo/' }).end();
    else if (resource) void sendResource(resource, outgoing);
    else passOn(incoming, outgoing, { port, sogodPort });
  });
  return listenLocally(server, port);
}

async function sendResource(name: string, outgoing: ServerResponse): Promise<void> {
  const file = join(resources, normalize(`/${name}`));
  try {
    const body = await readFile(file);
    const type = contentTypes[extname(file)] ?? 'application/octet-stream';
    outgoing.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(body);
  } catch {
    outgoing.writeHead(404).end();
  }
}

function passOn(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  ports: { port: number; sogodPort: number },
): void {
  const headers = {
    ...incoming.headers,
    // sogod closes kept connections under load.
    connection: 'close',
    'x-webobjects-server-protocol': 'HTTP/1.0',
    'x-webobjects-remote-host': '127.0.0.1',
    'x-webobjects-server-name': '127.0.0.1',
    'x-webobjects-server-url': `http://127.0.0.1:${ports.port}`,
    'x-webobjects-server-port': String(ports.port),
  };
  const target = { host: '127.0.0.1', port: ports.sogodPort, path: incoming.url, method: incoming.method };
  const passed = request({ ...target, agent: false, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on('error', (error) => outgoing.writeHead(502).end(String(error)));
  incoming.pipe(passed);
}
