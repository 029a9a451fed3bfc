import { defaultRules } from '../../shared/features/complaints/rules.ts';
import { defaultPurposes } from '../../shared/features/consents/default-purposes.ts';
import { builtInInsight } from '../../shared/features/insight/built-in-reasons.ts';
import { emptyLoyaltyKit } from '../../shared/features/loyalty/model.ts';
import { emptyMailClientKit } from '../../shared/features/mail-clients/model.ts';
import { emptyPromptKit } from '../../shared/features/prompts/kit.ts';
import type { ParsedCommand } from '../../shared/features/sync/command.ts';
import type { Directory } from '../../shared/features/sync/model.ts';
import { emptyKit } from '../../shared/features/writing/model.ts';
import { plainWeek } from '../../shared/time/calendar-days.ts';
import { setDomainRule } from './commands/set-domain-rule.ts';
import { forgetRule, teachRule } from './commands/taught-rules.ts';
import type { CacheDatabase, OutboxEntry } from './database.ts';

const directoryCommands = new Set<ParsedCommand['name']>([
  'customers.setDomainRule',
  'mailClients.teach',
  'mailClients.forget',
]);

/** What the organisation has taken back is not read by, though the command still stands there to be dropped. */
const isInForce = ({ command, state }: OutboxEntry) =>
  directoryCommands.has(command.name) && !(state === 'refused' && command.name === 'mailClients.teach');

/** The server's directory with what was decided here on top; null before the first pull. */
export async function shownDirectory(db: CacheDatabase): Promise<Directory | null> {
  const directory = await db.read('directory');
  if (!directory) return null;
  const entries = await db.outbox.filter(isInForce).sortBy('seq');
  // A copy kept by an earlier version lacks what came later until the directory changes.
  const {
    writing = emptyKit,
    mailClients = emptyMailClientKit,
    loyalty = emptyLoyaltyKit,
    prompts = emptyPromptKit,
    consentPurposes = [...defaultPurposes],
    calendar = plainWeek,
    complaintRules = defaultRules,
  } = directory;
  return entries.reduce<Directory>((shown, { command }) => withCommand(shown, command), {
    ...directory,
    ...{ writing, mailClients, loyalty, prompts, consentPurposes, calendar, complaintRules },
    insight: { ...builtInInsight, ...directory.insight },
  });
}

function withCommand(directory: Directory, command: ParsedCommand): Directory {
  const { domainRules, mailClients, me } = directory;
  const withRules = (rules: typeof mailClients.rules) => ({
    ...directory,
    mailClients: { ...mailClients, rules },
  });
  switch (command.name) {
    case 'customers.setDomainRule':
      return { ...directory, domainRules: setDomainRule(domainRules, command.input) };
    case 'mailClients.teach':
      return withRules(teachRule(mailClients.rules, command.input, me.id));
    case 'mailClients.forget':
      return withRules(forgetRule(mailClients.rules, command.input));
    default:
      return directory;
  }
}
