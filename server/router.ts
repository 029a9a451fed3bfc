import { administrationRouters } from './features/administration/router.ts';
import { bulletinsRouter } from './features/bulletins/router.ts';
import { complaintsRouter } from './features/complaints/router.ts';
import { consentsRouter, preferencesRouter } from './features/consents/router.ts';
import { customersRouter } from './features/customers/router.ts';
import { dropBoxRouter } from './features/drop-box/router.ts';
import { retentionRouter } from './features/erasure/retention-router.ts';
import { erasuresRouter } from './features/erasure/router.ts';
import { absencesRouter } from './features/handovers/absences-router.ts';
import { handoversRouter } from './features/handovers/router.ts';
import { importsRouter } from './features/imports/router.ts';
import { insightRouters } from './features/insight/router.ts';
import { integrationsRouters } from './features/integrations/router.ts';
import { interactionsRouter } from './features/interactions/router.ts';
import { loyaltyRouters } from './features/loyalty/router.ts';
import { mailAccountsRouter } from './features/mail-accounts/router.ts';
import { mailClientsRouter } from './features/mail-clients/router.ts';
import { promisesRouter } from './features/promises/router.ts';
import { promptsRouter } from './features/prompts/router.ts';
import { purchasesRouter } from './features/purchases/router.ts';
import { questionnairesRouter } from './features/surveys/instrument-procedures.ts';
import { surveyPageRouter } from './features/surveys/phone-procedures.ts';
import { surveyRoundsRouter } from './features/surveys/round-procedures.ts';
import { surveysRouter } from './features/surveys/router.ts';
import { directoryProcedure } from './features/sync/directory-procedure.ts';
import { syncRouter } from './features/sync/router.ts';
import { writingRouter } from './features/writing/router.ts';
import { createCallerFactory, router } from './trpc.ts';

/** The contents page of the API. */
export const appRouter = router({
  ...administrationRouters,
  ...insightRouters,
  ...integrationsRouters,
  bulletins: bulletinsRouter,
  complaints: complaintsRouter,
  ...loyaltyRouters,
  consents: consentsRouter,
  customers: customersRouter,
  dropBox: dropBoxRouter,
  erasures: erasuresRouter,
  handovers: handoversRouter,
  absences: absencesRouter,
  retention: retentionRouter,
  imports: importsRouter,
  interactions: interactionsRouter,
  mailAccounts: mailAccountsRouter,
  preferences: preferencesRouter,
  mailClients: mailClientsRouter,
  promises: promisesRouter,
  prompts: promptsRouter,
  surveys: surveysRouter,
  surveyRounds: surveyRoundsRouter,
  surveyPage: surveyPageRouter,
  questionnaires: questionnairesRouter,
  sync: syncRouter,
  directory: directoryProcedure,
  purchases: purchasesRouter,
  writing: writingRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
