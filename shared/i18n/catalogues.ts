import { backupMessages } from '../backup/messages.ts';
import { commandsMessages } from '../commands/messages.ts';
import { errorMessages } from '../errors/messages.ts';
import { staffAttributesMessages } from '../features/administration/attribute-messages.ts';
import { calendarMessages } from '../features/administration/calendar-messages.ts';
import { administrationMessages } from '../features/administration/messages.ts';
import { bulletinsConsoleMessages } from '../features/bulletins/console-messages.ts';
import { bulletinsMessages } from '../features/bulletins/messages.ts';
import { complaintsConsoleMessages } from '../features/complaints/console-messages.ts';
import { complaintsMessages } from '../features/complaints/messages.ts';
import { consentsMessages } from '../features/consents/messages.ts';
import { preferencesMessages } from '../features/consents/preference-messages.ts';
import { customersConsoleMessages } from '../features/customers/console-messages.ts';
import { duplicatesMessages } from '../features/customers/duplicate-messages.ts';
import { importantDaysMessages } from '../features/customers/important-day-messages.ts';
import { customersMessages } from '../features/customers/messages.ts';
import { dropBoxMessages } from '../features/drop-box/messages.ts';
import { erasureMessages } from '../features/erasure/messages.ts';
import { retentionMessages } from '../features/erasure/retention-messages.ts';
import { absenceMessages } from '../features/handovers/absence-messages.ts';
import { handoversMessages } from '../features/handovers/messages.ts';
import { importsMessages } from '../features/imports/messages.ts';
import { costsMessages } from '../features/insight/cost-messages.ts';
import { lossesMessages } from '../features/insight/loss-messages.ts';
import { insightMessages } from '../features/insight/messages.ts';
import { referralsMessages } from '../features/insight/referral-messages.ts';
import { integrationsMessages } from '../features/integrations/messages.ts';
import { interactionsConsoleMessages } from '../features/interactions/console-messages.ts';
import { interactionsMessages } from '../features/interactions/messages.ts';
import { loyaltyModelsMessages } from '../features/loyalty/models-messages.ts';
import { programmeMessages } from '../features/loyalty/programme/messages.ts';
import { pulsesMessages } from '../features/loyalty/pulses/messages.ts';
import { pulsePageMessages } from '../features/loyalty/pulses/page-messages.ts';
import { sayAndDoMessages } from '../features/loyalty/say-and-do/messages.ts';
import { tiersMessages } from '../features/loyalty/tiers/messages.ts';
import { valueMessages } from '../features/loyalty/value/messages.ts';
import { mailAccountsMessages } from '../features/mail-accounts/messages.ts';
import { mailClientsMessages } from '../features/mail-clients/messages.ts';
import { promisesConsoleMessages } from '../features/promises/console-messages.ts';
import { promisesMessages } from '../features/promises/messages.ts';
import { remindersMessages } from '../features/promises/reminder-messages.ts';
import { promptsConsoleMessages } from '../features/prompts/console-messages.ts';
import { promptsMessages } from '../features/prompts/messages.ts';
import { promptReportMessages } from '../features/prompts/report-messages.ts';
import { purchasesConsoleMessages } from '../features/purchases/console-messages.ts';
import { purchasesMessages } from '../features/purchases/messages.ts';
import { surveyActionsMessages } from '../features/surveys/action-messages.ts';
import { surveyAnalysisMessages } from '../features/surveys/analysis-messages.ts';
import { surveyAudienceMessages } from '../features/surveys/audience-messages.ts';
import { ballotMessages } from '../features/surveys/ballot-messages.ts';
import { questionnairesMessages } from '../features/surveys/instrument-messages.ts';
import { surveysMessages } from '../features/surveys/messages.ts';
import { surveyResultsMessages } from '../features/surveys/results-messages.ts';
import { surveyRoundsMessages } from '../features/surveys/round-messages.ts';
import { syncMessages } from '../features/sync/messages.ts';
import { writingMessages } from '../features/writing/messages.ts';
import { startupMessages } from '../startup/messages.ts';
import type { Catalogue } from './catalogue.ts';
import { consoleMessages } from './console-messages.ts';
import { dockMessages } from './dock-messages.ts';
import { hoverMessages } from './hover-messages.ts';
import { teachMessages } from './teach-messages.ts';
import { uiMessages } from './ui-messages.ts';

/** Every feature's catalogue under its own namespace: `t('customers:notThem')`. */
export const catalogues = {
  administration: administrationMessages,
  backup: backupMessages,
  ballot: ballotMessages,
  bulletins: bulletinsMessages,
  bulletinsConsole: bulletinsConsoleMessages,
  calendar: calendarMessages,
  complaints: complaintsMessages,
  complaintsConsole: complaintsConsoleMessages,
  consents: consentsMessages,
  customers: customersMessages,
  customersConsole: customersConsoleMessages,
  duplicates: duplicatesMessages,
  insight: insightMessages,
  costs: costsMessages,
  losses: lossesMessages,
  referrals: referralsMessages,
  integrations: integrationsMessages,
  interactions: interactionsMessages,
  interactionsConsole: interactionsConsoleMessages,
  purchases: purchasesMessages,
  purchasesConsole: purchasesConsoleMessages,
  commands: commandsMessages,
  erasure: erasureMessages,
  retention: retentionMessages,
  errors: errorMessages,
  dropBox: dropBoxMessages,
  handovers: handoversMessages,
  absences: absenceMessages,
  importantDays: importantDaysMessages,
  imports: importsMessages,
  loyaltyModels: loyaltyModelsMessages,
  mailAccounts: mailAccountsMessages,
  startup: startupMessages,
  surveyActions: surveyActionsMessages,
  surveyAnalysis: surveyAnalysisMessages,
  staffAttributes: staffAttributesMessages,
  surveyAudience: surveyAudienceMessages,
  surveys: surveysMessages,
  surveyResults: surveyResultsMessages,
  surveyRounds: surveyRoundsMessages,
  questionnaires: questionnairesMessages,
  sync: syncMessages,
  ui: uiMessages,
  console: consoleMessages,
  dock: dockMessages,
  hover: hoverMessages,
  preferences: preferencesMessages,
  pulses: pulsesMessages,
  pulsePage: pulsePageMessages,
  sayAndDo: sayAndDoMessages,
  teach: teachMessages,
  mailClients: mailClientsMessages,
  promises: promisesMessages,
  promisesConsole: promisesConsoleMessages,
  reminders: remindersMessages,
  prompts: promptsMessages,
  promptsConsole: promptsConsoleMessages,
  promptReport: promptReportMessages,
  programme: programmeMessages,
  tiers: tiersMessages,
  value: valueMessages,
  writing: writingMessages,
} satisfies Record<string, Catalogue>;
