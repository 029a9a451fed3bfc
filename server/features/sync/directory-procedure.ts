import { staffProcedure } from '../../trpc.ts';
import { readDirectory } from './read-directory.ts';

/** Who I am, who my colleagues are and what the organisation decided. */
export const directoryProcedure = staffProcedure.query(({ ctx }) =>
  ctx.read((scope) => readDirectory(scope, { staffId: ctx.session.staffId, now: ctx.now() })),
);
