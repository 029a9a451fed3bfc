import type { ParsedCommand } from '../../shared/features/sync/command.ts';
import type { Card } from '../../shared/features/sync/model.ts';
import { addCustomer } from './commands/add-customer.ts';
import { addIdentity } from './commands/add-identity.ts';
import { answerPrompt } from './commands/answer-prompt.ts';
import { recordComplaint, takeStep } from './commands/complaints.ts';
import { recordConsent } from './commands/consents.ts';
import type { EffectContext } from './commands/effect.ts';
import { addImportantDay, changeImportantDay, removeImportantDay } from './commands/important-days.ts';
import { recordLoss, setReferral } from './commands/insight.ts';
import { logInteraction } from './commands/log-interaction.ts';
import { makePromise, movePromise, settlePromise } from './commands/promises.ts';
import { rejectMatch, undoRejectMatch } from './commands/reject-match.ts';

/** The card after the command; null stays null unless the command makes the customer. */
export function applyCommand(card: Card | null, command: ParsedCommand, context: EffectContext): Card | null {
  if (command.name === 'customers.add') return card ?? addCustomer(command.input, context);
  if (!card) return null;
  switch (command.name) {
    case 'customers.addIdentity':
      return addIdentity(card, command.input, context);
    case 'customers.rejectMatch':
      return rejectMatch(card, command.input, context);
    case 'customers.undoRejectMatch':
      return undoRejectMatch(card, command.input, context);
    case 'customers.setDomainRule':
    case 'mailClients.teach':
    case 'mailClients.forget':
    case 'sayAndDo.logSign':
      return card;
    case 'customers.addImportantDay':
      return addImportantDay(card, command.input, context);
    case 'customers.changeImportantDay':
      return changeImportantDay(card, command.input, context);
    case 'customers.removeImportantDay':
      return removeImportantDay(card, command.input, context);
    case 'complaints.record':
      return recordComplaint(card, command.input, context);
    case 'complaints.step':
      return takeStep(card, command.input, context);
    case 'consents.record':
      return recordConsent(card, command.input, context);
    case 'losses.record':
      return recordLoss(card, command.input, context);
    case 'referrals.set':
      return setReferral(card, command.input, context);
    case 'interactions.log':
      return logInteraction(card, command.input, context);
    case 'promises.make':
      return makePromise(card, command.input, context);
    case 'promises.move':
      return movePromise(card, command.input, context);
    case 'promises.settle':
      return settlePromise(card, command.input, context);
    case 'prompts.answer':
      return answerPrompt(card, command.input, context);
  }
}
