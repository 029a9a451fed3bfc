import { z } from 'zod';
import { Role } from '../../../shared/features/administration/model.ts';
import { administratorProcedure, router, staffProcedure } from '../../trpc.ts';
import { acting } from './acting.ts';
import { changeRoles, deactivateStaff, reactivateStaff, renameStaff } from './change-access.ts';
import { changeTeam, createTeam, moveToTeam, removeTeam } from './change-teams.ts';
import { invitePerson, sendReset } from './invite-person.ts';
import { listInvitations, listStaff, listTeams } from './store.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

const Id = z.object({ id: z.uuid() });
const Name = z.string().trim().min(1).max(100);
const Roles = z.array(Role).max(Role.options.length);
const TeamFields = z.object({
  name: Name,
  leadId: z.uuid().nullable(),
  /** Left out, a team stays where it is. */
  parentId: z.uuid().nullable().optional(),
});
const NewPerson = z.object({
  email: z.string().trim().max(200).pipe(z.email()),
  name: Name,
  roles: Roles,
  teamId: z.uuid().nullable(),
});

export const people = router({
  list: staffProcedure.query(({ ctx }) => ctx.read(listStaff)),
  listInvitations: administratorProcedure.query(({ ctx }) =>
    ctx.read((scope) => listInvitations(scope, ctx.now())),
  ),
  invite: administratorProcedure.input(NewPerson).mutation(({ ctx, input }) => invitePerson(ctx, input)),
  withdrawInvitation: administratorProcedure
    .input(Id)
    .mutation(acting('people.withdrawInvitation', withdrawInvitation)),
  sendReset: administratorProcedure.input(Id).mutation(({ ctx, input }) => sendReset(ctx, input.id)),
  rename: administratorProcedure
    .input(Id.extend({ name: Name }))
    .mutation(acting('people.rename', renameStaff)),
  changeRoles: administratorProcedure
    .input(Id.extend({ roles: Roles }))
    .mutation(acting('people.changeRoles', changeRoles)),
  moveToTeam: administratorProcedure
    .input(Id.extend({ teamId: z.uuid().nullable() }))
    .mutation(acting('people.moveToTeam', moveToTeam)),
  deactivate: administratorProcedure.input(Id).mutation(acting('people.deactivate', deactivateStaff)),
  reactivate: administratorProcedure.input(Id).mutation(acting('people.reactivate', reactivateStaff)),
});

export const teams = router({
  list: staffProcedure.query(({ ctx }) => ctx.read(listTeams)),
  create: administratorProcedure.input(TeamFields).mutation(acting('teams.create', createTeam)),
  change: administratorProcedure
    .input(Id.extend(TeamFields.shape))
    .mutation(acting('teams.change', changeTeam)),
  remove: administratorProcedure.input(Id).mutation(acting('teams.remove', removeTeam)),
});
