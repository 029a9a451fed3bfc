import { AppError } from '../../../shared/errors/app-error.ts';
import { normaliseEmail, type Role } from '../../../shared/features/administration/model.ts';
import { findAccount } from '../../auth/accounts.ts';
import { linkTo } from '../../auth/send-link.ts';
import type { OrganisationAccess } from '../../context.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { recordAct } from './audit.ts';
import { findTeam } from './change-teams.ts';
import { type Delivery, type DeliveryParts, deliverLink } from './deliver-link.ts';
import { issueLink, type LinkPurpose, voidLinks } from './issue-link.ts';

type Parts = DeliveryParts & { write: OrganisationAccess['write']; session: OrganisationAccess['session'] };
export type NewPerson = { email: string; name: string; roles: Role[]; teamId: string | null };

/** @throws AppError conflict when the address signs in already. */
export async function invitePerson(parts: Parts, person: NewPerson): Promise<Delivery> {
  const email = normaliseEmail(person.email);
  const purpose = { ...person, kind: 'invitation', email, createdBy: parts.session.staffId } as const;
  const token = await parts.write(async (scope) => {
    if (person.teamId) await findTeam(scope, person.teamId);
    if (await findAccount(scope.trx, email))
      throw new AppError('conflict', 'administration:emailTaken', { email });
    return issue(scope, purpose, 'people.invite');
  });
  return deliverLink(parts, { kind: 'invitation', email, link: linkTo(parts.links, token) });
}

export async function sendReset(parts: Parts, staffId: string): Promise<Delivery> {
  const { email, token } = await parts.write(async (scope) => {
    const staff = await scope.trx
      .selectFrom('staff')
      .select('email')
      .where('organisation_id', '=', scope.organisationId)
      .where('id', '=', staffId)
      .where('is_active', '=', true)
      .executeTakeFirst();
    if (!staff) throw new AppError('not-found', 'errors:notFound');
    const purpose = { kind: 'reset', email: staff.email, staffId, createdBy: parts.session.staffId } as const;
    return { email: staff.email, token: await issue(scope, purpose, 'people.sendReset') };
  });
  return deliverLink(parts, { kind: 'reset', email, link: linkTo(parts.links, token) });
}

async function issue(scope: WriteScope, purpose: LinkPurpose, action: string): Promise<string> {
  await voidLinks(scope, purpose);
  const { invitationId, token } = await issueLink(scope, scope.now, purpose);
  await recordAct(scope, scope.now, { staffId: purpose.createdBy, action, subjectId: invitationId });
  return token;
}
