import { Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConsentAnswer } from '../../../shared/features/consents/model.ts';
import { dayNumber } from '../../../shared/time/day.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import type { RowColumn } from '../../ui/save-rows.ts';
import { Tag } from '../../ui/tag.tsx';
import { useLanguage } from '../../ui/use-language.ts';

/** Every answer there ever was, newest first, in the words it was given to. */
export function ConsentHistory({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation('consents');
  const { consentPurposes, staff } = useDirectory();
  const history = useQuery(api.consents.history.queryOptions({ customerId }));
  const language = useLanguage();
  const purposeOf = (answer: ConsentAnswer) =>
    consentPurposes.find(({ id }) => id === answer.purpose)?.name[language] ?? answer.purpose;
  const colleagueOf = ({ recordedBy }: ConsentAnswer) =>
    staff.find(({ id }) => id === recordedBy)?.name ?? '';
  const columns: RowColumn<ConsentAnswer>[] = [
    { label: t('purposeLabel'), text: purposeOf },
    { label: t('channelLabel'), text: ({ channel }) => t(`channel.${channel}`) },
    { label: t('answer'), text: ({ state }) => t(`state.${state}`) },
    { label: t('saidOn'), text: ({ saidOn }) => saidOn },
    { label: t('sourceLabel'), text: ({ source }) => t(`source.${source}`) },
    { label: t('recordedBy'), text: colleagueOf },
    { label: t('wording'), text: ({ wording }) => wording },
  ];
  return (
    <Modal opened onClose={onClose} title={t('history')} closeButtonProps={{ 'aria-label': t('ui:close') }}>
      {history.isPending && <LoadingRows />}
      {history.error && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.data?.length === 0 && <Text c="dimmed">{t('noAnswers')}</Text>}
      <Group justify="flex-end" mb="sm">
        <ExportRows
          title={t('history')}
          fileName="consent-answers"
          columns={columns}
          rows={history.data ?? []}
        />
      </Group>
      <Stack gap="sm">
        {history.data?.map((answer) => {
          const colleague = colleagueOf(answer);
          return (
            <div key={answer.id}>
              <Text size="sm">
                <Tag tone={answer.state === 'given' ? 'good' : 'late'}>{t(`state.${answer.state}`)}</Tag>{' '}
                {purposeOf(answer)} · {t(`channel.${answer.channel}`)}
              </Text>
              <Text size="sm" c="dimmed">
                {t('answeredOn', {
                  onDay: dayNumber(answer.saidOn),
                  source: t(`source.${answer.source}`),
                })}
                {colleague && ` · ${colleague}`}
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
