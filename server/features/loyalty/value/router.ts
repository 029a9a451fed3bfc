import { managerProcedure, router, staffProcedure } from '../../../trpc.ts';
import { askForFit } from './ask-for-fit.ts';
import { latestFit } from './latest-fit.ts';

export const valueRouter = router({
  fitState: staffProcedure.query(({ ctx }) => ctx.read(latestFit)),
  fitNow: managerProcedure.mutation(({ ctx }) => ctx.write((scope) => askForFit(scope, ctx.session.staffId))),
});
