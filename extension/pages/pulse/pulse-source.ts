import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../../server/router.ts';
import type { PulsePage, PulseReply } from '../../../shared/features/loyalty/pulses/model.ts';

/** What the page needs from the server, behind the link it was opened with. */
export type PulseSource = {
  open(): Promise<PulsePage>;
  answer(reply: PulseReply): Promise<PulsePage>;
};

export function pulseSource(client: TRPCClient<AppRouter>, token: string): PulseSource {
  return {
    open: () => client.pulsePage.open.mutate({ token }),
    answer: (reply) => client.pulsePage.answer.mutate({ ...reply, token }),
  };
}
