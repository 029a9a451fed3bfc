import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Day } from '../../../shared/time/instant.ts';
import type { BallotMix } from './ballot-mix.ts';
import { BallotSubmission, type OpenRound, takeBallot } from './take-ballot.ts';

const mostBytes = 32 * 1024;
const path = /^\/ballots\/([0-9a-f-]{36})\/([0-9a-f-]{36})(\/manifest|\/taken|\/closing)?$/;

export type BallotBox = {
  mix: Pick<BallotMix, 'add'>;
  /** Null where there is no such round taking ballots. */
  openRound(organisationId: string, roundId: string): Promise<(OpenRound & { today: Day }) | null>;
  /** JSON that is the same for everybody who asks; null where there is none. */
  published(
    organisationId: string,
    roundId: string,
    what: 'manifest' | 'taken' | 'closing',
  ): Promise<string | null>;
};

/**
 * Where ballots go: another origin than people sign in to. It reads no cookie, sets none, keeps no address and writes no log. It answers every
 * origin alike, and neither browsers nor proxies are to keep anything.
 */
export function ballotListener(box: BallotBox): RequestListener {
  return (request, response) => {
    void answer(box, request).then(
      ({ status, body }) => send(response, status, body),
      (error: unknown) =>
        error instanceof AppError
          ? send(
              response,
              error.code === 'conflict' ? 409 : 400,
              JSON.stringify({ refusal: error.toRefusal() }),
            )
          : send(response, 503, '{}'),
    );
  };
}

async function answer(box: BallotBox, request: IncomingMessage): Promise<{ status: number; body: string }> {
  if (request.method === 'OPTIONS') return { status: 204, body: '' };
  const [, organisationId, roundId, what] = path.exec(request.url ?? '') ?? [];
  if (!organisationId || !roundId) return { status: 404, body: '{}' };
  if (request.method === 'GET' && what) {
    const text = await box.published(
      organisationId,
      roundId,
      what.slice(1) as 'manifest' | 'taken' | 'closing',
    );
    return text === null ? { status: 404, body: '{}' } : { status: 200, body: text };
  }
  if (request.method !== 'POST' || what) return { status: 405, body: '{}' };
  const submission = BallotSubmission.safeParse(await readJson(request));
  if (!submission.success) throw new AppError('invalid', 'surveys:refusal.badBallot');
  const round = await box.openRound(organisationId, roundId);
  if (!round) throw new AppError('conflict', 'surveys:refusal.closed');
  box.mix.add(takeBallot(round, submission.data, round.today));
  return { status: 200, body: '{"taken":true}' };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new AppError('invalid', 'surveys:refusal.badBallot');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '86400',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
