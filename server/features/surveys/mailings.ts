import { AppError } from '../../../shared/errors/app-error.ts';
import type { ReckoningState } from '../../../shared/features/administration/reckoning.ts';
import type { Links } from '../../auth/send-link.ts';
import type { Session } from '../../auth/session.ts';
import type { ReadScope, WriteScope } from '../../db/organisation-scope.ts';
import { askForReckoning, reckoningState } from '../administration/reckonings.ts';
import { loadSealed } from './invite-to-round.ts';
import { requireTaking } from './require-taking.ts';
import { loadSealedRound } from './store.ts';

type Addressee = { name: string; email: string };

export type MailingState = {
  /** Null: nobody has asked for any mailing yet. */
  work: ReckoningState | null;
  waiting: number;
  sent: number;
  /** By the mail server. */
  refused: Addressee[];
  /** Cut short while it was sent: it may have arrived, and is not sent again. */
  unsure: Addressee[];
};

/**
 * To everybody who may answer, on demand with a link of their own for a phone: who has it does not get it again, an address that was
 * refused is tried once more. @throws AppError
 */
export function askForMailing({ session, links }: { session: Session; links: Pick<Links, 'sendMail'> }) {
  return async (
    scope: WriteScope,
    { id, withPhoneLinks }: { id: string; withPhoneLinks: boolean },
  ): Promise<void> => {
    const { trx, organisationId } = scope;
    await requireTaking(scope, await loadSealedRound(scope, id), scope.now);
    if (!links.sendMail) throw new AppError('unavailable', 'surveyRounds:refusal.noMailServer');
    await trx
      .updateTable('survey_mailings')
      .set({ state: 'waiting', with_phone_link: withPhoneLinks })
      .where('round_id', '=', id)
      .where('state', '=', 'refused')
      .execute();
    await trx
      .insertInto('survey_mailings')
      .columns(['organisation_id', 'round_id', 'staff_id', 'state', 'with_phone_link'])
      .expression(({ selectFrom, val }) =>
        selectFrom('survey_eligible')
          .select(['organisation_id', 'round_id', 'staff_id', val('waiting').as('state')])
          .select(val(withPhoneLinks).as('with_phone_link'))
          .where('organisation_id', '=', organisationId)
          .where('round_id', '=', id),
      )
      .onConflict((known) => known.doNothing())
      .execute();
    await askForReckoning(scope, 'survey-invitations', session.staffId);
  };
}

export async function mailingState(scope: ReadScope, roundId: string): Promise<MailingState> {
  await loadSealed(scope, roundId);
  const rows = await scope.trx
    .selectFrom('survey_mailings as mailing')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.organisation_id', '=', 'mailing.organisation_id')
        .onRef('staff.id', '=', 'mailing.staff_id'),
    )
    .select(['state', 'name', 'email'])
    .where('round_id', '=', roundId)
    .where('is_active', '=', true)
    .orderBy('name')
    .execute();
  const those = (...states: string[]) => rows.filter(({ state }) => states.includes(state));
  const addressees = (state: string) => those(state).map(({ name, email }) => ({ name, email }));
  return {
    work: await reckoningState(scope, 'survey-invitations'),
    waiting: those('waiting', 'sending').length,
    sent: those('sent').length,
    refused: addressees('refused'),
    unsure: addressees('unsure'),
  };
}
