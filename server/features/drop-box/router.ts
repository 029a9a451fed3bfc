import { z } from 'zod';
import { AppError } from '../../../shared/errors/app-error.ts';
import { router, staffProcedure } from '../../trpc.ts';
import { actingAs } from '../administration/acting.ts';
import { myDropBox, renewDropBox } from './store.ts';

/** Everybody's own address for mail that Kith should keep. */
export const dropBoxRouter = router({
  get: staffProcedure.query(({ ctx }) =>
    ctx.read((scope) => myDropBox(scope, ctx.session, ctx.dropBoxDomain)),
  ),
  /** The first address, or another in its place. */
  renew: staffProcedure.input(z.object({})).mutation(({ ctx, input }) => {
    if (!ctx.dropBoxDomain) throw new AppError('unavailable', 'dropBox:notOffered');
    return actingAs('dropBox.renew', renewDropBox)({ ctx, input });
  }),
});
