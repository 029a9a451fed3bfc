import { useQuery } from '@tanstack/react-query';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { ConfirmColumns } from './console-confirm-columns.tsx';
import { ImportOutcome } from './console-import-outcome.tsx';

const pollMilliseconds = 700;

/** One import: its columns while they wait to be confirmed, its progress while it runs, what came of it after. */
export function ImportDetail({ id }: { id: string }) {
  const found = useQuery(
    api.imports.get.queryOptions(
      { id },
      { refetchInterval: (query) => (query.state.data?.state === 'running' ? pollMilliseconds : false) },
    ),
  );
  if (found.isPending) return <LoadingRows />;
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const row = found.data;
  const isWaiting = row.state === 'mapping' || (row.state === 'done' && row.isDryRun);
  return (
    <>
      {row.state !== 'mapping' && <ImportOutcome row={row} />}
      {isWaiting && row.preview && <ConfirmColumns id={id} kind={row.kind} preview={row.preview} />}
    </>
  );
}
