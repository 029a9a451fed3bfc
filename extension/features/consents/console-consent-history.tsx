import { Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '../../../shared/time/day.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useLanguage } from '../../ui/use-language.ts';

/** Every answer there ever was, newest first, in the words it was given to. */
export function ConsentHistory({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation('consents');
  const { consentPurposes, staff } = useDirectory();
  const history = useQuery(api.consents.history.queryOptions({ customerId }));
  const language = useLanguage();
  return (
    <Modal opened onClose={onClose} title={t('history')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      {history.isPending && <LoadingRows />}
      {history.error && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.data?.length === 0 && <Text c="dimmed">{t('noAnswers')}</Text>}
      <Stack gap="sm">
        {history.data?.map((answer) => {
          const purpose = consentPurposes.find(({ id }) => id === answer.purpose);
          const colleague = staff.find(({ id }) => id === answer.recordedBy);
          return (
            <div key={answer.id}>
              <Text size="sm">
                <Tag tone={answer.state === 'given' ? 'good' : 'late'}>{t(`state.${answer.state}`)}</Tag>{' '}
                {purpose?.name[language] ?? answer.purpose} · {t(`channel.${answer.channel}`)}
              </Text>
              <Text size="sm" c="dimmed">
                {t('answeredOn', {
                  onDay: dayNumber(answer.saidOn),
                  source: t(`source.${answer.source}`),
                })}
                {colleague && ` · ${colleague.name}`}
              </Text>
              {answer.wording && (
                <Text size="sm">
                  <q>{answer.wording}</q>
                </Text>
              )}
            </div>
          );
        })}
      </Stack>
    </Modal>
  );
}
