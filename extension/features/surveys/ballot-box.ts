import { AppError } from '../../../shared/errors/app-error.ts';

const patienceMs = 20_000;

/** Said with every request: who sends it is nobody’s business. */
const anonymously = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
} as const satisfies RequestInit;

/** Where ballots go, and what it publishes for everybody. */
export type BallotBox = {
  /** Null where there is none, or none yet. */
  published(submitTo: string, what: 'manifest' | 'taken' | 'closing'): Promise<string | null>;
  /** Says only that it was sent: whether it was taken stands among what is published. */
  send(submitTo: string, submission: object): Promise<void>;
};

export const ballotBox: BallotBox = {
  async published(submitTo, what) {
    const response = await reach(`${submitTo}/${what}`, {});
    if (response.status === 404) return null;
    if (!response.ok) throw new AppError('unavailable', 'errors:unavailable');
    return response.text();
  },
  async send(submitTo, submission) {
    // With CORS, Firefox would have to name this installation’s own number as `Origin`. Chromium names the extension’s id either way.
    await reach(submitTo, { method: 'POST', mode: 'no-cors', body: JSON.stringify(submission) });
  },
};

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...anonymously, ...init, signal: AbortSignal.timeout(patienceMs) });
  } catch {
    throw new AppError('unavailable', 'errors:unavailable');
  }
}
