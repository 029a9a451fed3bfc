import type { AskedByManagers } from '../../../shared/features/administration/reckoning.ts';
import { api } from '../page-client.ts';
import { useAction } from '../use-action.ts';
import { AskedReckoning } from './asked-reckoning.tsx';

/** Asks for everything to be reckoned anew. */
export function ReckonButton({ subject, label }: { subject: AskedByManagers; label: string }) {
  const { mutate, isPending } = useAction(api.reckonings.ask.mutationOptions());
  return (
    <AskedReckoning subject={subject} label={label} isAsking={isPending} ask={() => mutate({ subject })} />
  );
}
