import { z } from 'zod';
import { router, staffProcedure } from '../../trpc.ts';
import { openCard, openCardForAddress } from './open-card.ts';
import { PullInput, pull } from './pull.ts';
import { PullIndexInput, pullIndex } from './pull-index.ts';
import { PushInput, push } from './push.ts';
import { TodayInput, today } from './today.ts';

export const syncRouter = router({
  pull: staffProcedure
    .input(PullInput)
    .query(({ ctx, input }) =>
      ctx.read((scope) => pull(scope, { session: ctx.session, now: ctx.now() }, input)),
    ),
  pullIndex: staffProcedure
    .input(PullIndexInput)
    .query(({ ctx, input }) => ctx.read((scope) => pullIndex(scope, input))),
  push: staffProcedure.input(PushInput).mutation(({ ctx, input }) => push(ctx, input)),
  card: staffProcedure
    .input(z.object({ customerId: z.uuid() }))
    .query(({ ctx, input }) => openCard(ctx, input.customerId)),
  cardForAddress: staffProcedure
    .input(z.object({ address: z.string().max(320) }))
    .query(({ ctx, input }) => openCardForAddress(ctx, input.address)),
  today: staffProcedure.input(TodayInput).query(({ ctx, input }) => today(ctx, input)),
});
