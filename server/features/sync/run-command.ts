import type { z } from 'zod';
import type { Command } from '../../../shared/features/sync/command.ts';
import type { Session } from '../../auth/session.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { recordComplaint } from '../complaints/record-complaint.ts';
import { takeStep } from '../complaints/take-step.ts';
import { recordAnswer } from '../consents/record-answer.ts';
import { addCustomer } from '../customers/add-customer.ts';
import { setDomainRule } from '../customers/domain-rules.ts';
import { addIdentity } from '../customers/identities.ts';
import { addImportantDay, changeImportantDay, removeImportantDay } from '../customers/important-days.ts';
import { rejectMatch, undoRejectMatch } from '../customers/reject-match.ts';
import { recordLoss } from '../insight/record-loss.ts';
import { setReferral } from '../insight/set-referral.ts';
import { logInteraction } from '../interactions/log-interaction.ts';
import { logSign } from '../loyalty/say-and-do/log-sign.ts';
import { forgetRule, teachRule } from '../mail-clients/teach-rule.ts';
import { makePromise } from '../promises/make-promise.ts';
import { movePromise } from '../promises/move-promise.ts';
import { settlePromise } from '../promises/settle-promise.ts';
import { answerPrompt } from '../prompts/answer-prompt.ts';

export type ParsedCommand = z.output<typeof Command>;

/** A device does nothing the API could not do: every command is the use case behind the procedure of its name. */
export async function runCommand(
  scope: WriteScope,
  session: Session,
  command: ParsedCommand,
): Promise<unknown> {
  switch (command.name) {
    case 'customers.add':
      return addCustomer(scope, session, command.input);
    case 'customers.addIdentity':
      return addIdentity(scope, session, command.input);
    case 'customers.rejectMatch':
      return rejectMatch(scope, session, command.input);
    case 'customers.undoRejectMatch':
      return undoRejectMatch(scope, session, command.input);
    case 'customers.setDomainRule':
      return setDomainRule(scope, session, command.input);
    case 'customers.addImportantDay':
      return addImportantDay(scope, session, command.input);
    case 'customers.changeImportantDay':
      return changeImportantDay(scope, session, command.input);
    case 'customers.removeImportantDay':
      return removeImportantDay(scope, session, command.input);
    case 'complaints.record':
      return recordComplaint(scope, session, command.input);
    case 'complaints.step':
      return takeStep(scope, session, command.input);
    case 'consents.record':
      return recordAnswer(scope, session, command.input);
    case 'losses.record':
      return recordLoss(scope, session, command.input);
    case 'referrals.set':
      return setReferral(scope, session, command.input);
    case 'interactions.log':
      return logInteraction(scope, session, command.input);
    case 'sayAndDo.logSign':
      return logSign(scope, session, command.input);
    case 'mailClients.teach':
      return teachRule(scope, session, command.input);
    case 'mailClients.forget':
      return forgetRule(scope, session, command.input);
    case 'promises.make':
      return makePromise(scope, session, command.input);
    case 'promises.move':
      return movePromise(scope, session, command.input);
    case 'promises.settle':
      return settlePromise(scope, session, command.input);
    case 'prompts.answer':
      return answerPrompt(scope, session, command.input);
  }
}
