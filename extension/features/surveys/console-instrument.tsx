import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { InstrumentEditor } from './console-instrument-editor.tsx';

/** One questionnaire, in its latest version. */
export function InstrumentPage() {
  const { t } = useTranslation('questionnaires');
  const { id } = useParams({ strict: false }) as { id: string };
  const asked = useQuery(api.questionnaires.askedKinds.queryOptions({ id }));
  const instrument = useQuery(api.questionnaires.get.queryOptions({ id, version: null }));
  return (
    <>
      <Anchor component={Link} to="/surveys" size="sm">
        <IconArrowLeft size={13} aria-hidden /> {t('editor.back')}
      </Anchor>
      {instrument.error && <ErrorState error={instrument.error} onRetry={() => void instrument.refetch()} />}
      {(instrument.isPending || asked.isPending) && <LoadingRows />}
      {instrument.data && asked.data && (
        <InstrumentEditor
          key={`${id} ${instrument.data.version}`}
          saved={instrument.data}
          askedKinds={asked.data}
        />
      )}
    </>
  );
}
