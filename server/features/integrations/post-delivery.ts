import { lookup } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

const patienceMilliseconds = 15_000;

/** Keys of `integrations:problem`. */
type PostProblem = 'address-private' | 'address-unknown' | 'timeout' | 'insecure' | 'unreachable';

export type PostOutcome = { status: number } | { problem: PostProblem };

export type PostOptions = {
  /** Where the operator says so: also plain http, and addresses of the inner network. */
  allowsPrivate: boolean;
  signal?: AbortSignal;
};

class Refused extends Error {
  readonly problem: PostProblem;
  constructor(problem: PostProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Sends once, follows no redirect, reads nothing of the answer but its status. Never throws. */
export async function postDelivery(
  address: string,
  { headers, body }: { headers: Record<string, string>; body: string },
  { allowsPrivate, signal: stopped }: PostOptions,
): Promise<PostOutcome> {
  const url = new URL(address);
  const patience = AbortSignal.timeout(patienceMilliseconds);
  const signal = stopped ? AbortSignal.any([stopped, patience]) : patience;
  try {
    if (!allowsPrivate) requirePublic(url);
    return { status: await post(url, { headers, body, signal, allowsPrivate }) };
  } catch (error) {
    return { problem: problemBehind(error, patience) };
  }
}

/** A name is judged when it is resolved, below; an address in the URL itself is never resolved. */
function requirePublic({ protocol, hostname }: URL) {
  if (protocol !== 'https:') throw new Refused('insecure');
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(literal) && !isPublicAddress(literal)) throw new Refused('address-private');
}

function post(
  url: URL,
  {
    headers,
    body,
    signal,
    allowsPrivate,
  }: { headers: Record<string, string>; body: string; signal: AbortSignal; allowsPrivate: boolean },
): Promise<number> {
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'Kith', ...headers },
        agent: false,
        signal,
        ...(!allowsPrivate && { lookup: lookupPublic }),
      },
      (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      },
    );
    sent.once('error', reject);
    // An answer that changes the protocol comes as no response and as no error.
    sent.once('close', () => reject(new Error('closed without an answer')));
    sent.end(body);
  });
}

/** The connection goes to the very address that was judged, so a name that answers otherwise the second time gains nothing. */
const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { family: options.family, all: true }).then(
    (found) => {
      const [first] = found;
      if (!first || !found.every(({ address }) => isPublicAddress(address)))
        done(new Refused('address-private'), '');
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    },
    (error: NodeJS.ErrnoException) => done(error, ''),
  );
};

function problemBehind(error: unknown, patience: AbortSignal): PostProblem {
  if (error instanceof Refused) return error.problem;
  if (patience.aborted) return 'timeout';
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'address-unknown' : 'unreachable';
}
