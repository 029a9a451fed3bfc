import { AppError } from '../../shared/errors/app-error.ts';

const patienceMs = 20_000;

/** No cookies, no cache, and no waiting for ever. A server that cannot be reached is a refusal like any other. */
export async function fetchFromServer(url: string, init: RequestInit = {}): Promise<Response> {
  const patience = AbortSignal.timeout(patienceMs);
  const signal = init.signal ? AbortSignal.any([init.signal, patience]) : patience;
  try {
    return await fetch(url, { ...init, signal, credentials: 'omit', cache: 'no-store' });
  } catch {
    throw new AppError('unavailable', 'errors:unavailable');
  }
}
