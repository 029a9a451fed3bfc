import type { Session } from '../../auth/session.ts';
import type { OrganisationAccess } from '../../context.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { recordAct } from './audit.ts';

/** A procedure's body that leaves a trace of who did what to whom, in the same transaction. */
export function acting<Input extends object, Result>(
  action: string,
  work: (scope: WriteScope, input: Input) => Promise<Result>,
) {
  return actingAs<Input, Result>(action, (scope, _session, input) => work(scope, input));
}

/** The same for work that asks who does it. */
export function actingAs<Input extends object, Result>(
  action: string,
  work: (scope: WriteScope, session: Session, input: Input) => Promise<Result>,
) {
  return ({ ctx, input }: { ctx: OrganisationAccess; input: Input }): Promise<Result> =>
    ctx.write(async (scope) => {
      const result = await work(scope, ctx.session, input);
      const subjectId = 'id' in input && typeof input.id === 'string' ? input.id : null;
      await recordAct(scope, scope.now, {
        staffId: ctx.session.staffId,
        action,
        subjectId,
        details: input,
      });
      return result;
    });
}
