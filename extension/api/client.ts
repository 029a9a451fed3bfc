import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { AppRouter } from '../../server/router.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { HealthCount } from '../../shared/features/mail-clients/health.ts';
import type { SwitchRefusal } from '../../shared/features/mail-clients/model.ts';
import type { Session } from '../cache/database.ts';
import type { SyncApi } from '../cache/sync-api.ts';
import type { SurveysApi } from '../features/surveys/surveys-api.ts';
import { asked } from './asked.ts';
import { fetchFromServer } from './fetch-from-server.ts';

/** Beside a tie of more than this many, asking for each card helps nobody choose. */
const mostTied = 5;

function serverClient({ serverUrl, token }: Pick<Session, 'serverUrl' | 'token'>) {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: new URL('/api/trpc', serverUrl).href,
        headers: { authorization: `Bearer ${token}` },
        fetch: (url, init) =>
          fetchFromServer(String(url), {
            ...(init?.method ? { method: init.method } : {}),
            ...(init?.headers ? { headers: init.headers as Record<string, string> } : {}),
            ...(typeof init?.body === 'string' ? { body: init.body } : {}),
            ...(init?.signal ? { signal: init.signal } : {}),
          }),
        maxURLLength: 8000,
      }),
    ],
  });
}

/** A page is one transaction on the device. */
const mostCards = 500;

/** The server as the cache sees it, for one session. */
export function syncApi(session: Session): SyncApi {
  const { consents, pulses, customers, erasures, sync, interactions } = serverClient(session);

  const card: SyncApi['card'] = async (customerId) => {
    try {
      return await asked(sync.card.query({ customerId }));
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return null;
      throw error;
    }
  };

  return {
    card,
    pull: (known) => asked(sync.pull.query({ ...known, limit: mostCards })),
    pullIndex: (cursor) => asked(sync.pullIndex.query({ cursor })),
    push: (commands) => asked(sync.push.mutate({ commands })),
    async cardsForAddress(address) {
      const { outcome, card: found } = await asked(sync.cardForAddress.query({ address }));
      if (found) return [found];
      if (outcome.state !== 'several') return [];
      const tied = await Promise.all(
        outcome.candidates.slice(0, mostTied).map(({ customerId }) => card(customerId)),
      );
      return tied.filter((one) => one !== null);
    },
    noteLooks: (looks) => asked(customers.noteLooks.mutate({ looks })),
    erasures: () => asked(erasures.unconfirmed.query()),
    confirmErasures: (ids) => asked(erasures.confirm.mutate({ ids })),
    preferenceLink: (customerId) => asked(consents.makeLink.mutate({ customerId })),
    pulseLink: (customerId) => asked(pulses.makeLink.mutate({ customerId })),
    async history(customerId, before) {
      const { items, next } = await asked(interactions.history.query({ customerId, before }));
      return { interactions: items, next };
    },
  };
}

type Bearer = Pick<Session, 'serverUrl' | 'token'>;

/** Puts this browser on the list of devices and answers its place there. */
export async function registerDevice(
  bearer: Bearer,
  name: string,
): Promise<Pick<Session, 'deviceId' | 'trust'>> {
  return asked(serverClient(bearer).devices.register.mutate({ name }));
}

/** What a browser says of the pages it reads. */
export function mailClientsApi(session: Session) {
  const { mailClients } = serverClient(session);
  return {
    reportHealth: (counts: HealthCount[]) => asked(mailClients.reportHealth.mutate({ counts })),
    reportRefusal: (reason: SwitchRefusal) => asked(mailClients.reportRefusal.mutate({ reason })),
  };
}

/** The signed-in half of a sealed survey; ballots themselves go to the box. */
export function surveysApi(session: Session): SurveysApi {
  const { surveys } = serverClient(session);
  return {
    invitations: () => asked(surveys.invitations.query()),
    issue: (request) => asked(surveys.issueTokens.mutate(request)),
  };
}

/** Takes this browser off the list, so that its token opens nothing any more. */
export async function revokeDevice(session: Session): Promise<void> {
  await asked(serverClient(session).devices.revoke.mutate({ id: session.deviceId }));
}
