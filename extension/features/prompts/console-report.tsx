import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { actedOnBy } from '../../../shared/features/prompts/acted-on.ts';
import type { KindReport } from '../../../shared/features/prompts/report.ts';
import { api } from '../../pages/page-client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Sheet } from '../../ui/sheet.tsx';

const days = 90;

/** How often each kind was acted on and why not: of everybody together, never of one person. */
export function PromptReport() {
  const { t } = useTranslation('promptReport');
  const report = useQuery(api.prompts.report.queryOptions({ days }));
  if (report.isPending) return <LoadingRows />;
  if (report.error) return <ErrorState error={report.error} onRetry={() => void report.refetch()} />;
  if (report.data.length === 0) return <EmptyState title={t('none')} hint={t('noneHint')} />;
  return (
    <Sheet
      label={t('title')}
      columns={[
        { label: t('kind') },
        { label: t('shown'), end: true },
        { label: t('actedOn'), end: true },
        { label: t('notNow') },
      ]}
    >
      {report.data.map((row) => (
        <ReportRow key={row.kind} {...row} />
      ))}
    </Sheet>
  );
}

function ReportRow({ kind, shown, actedOn, interval, reasons }: KindReport) {
  const { t } = useTranslation();
  const { percent, count, list } = useFormat();
  const why = reasons.map(
    (reason) =>
      `${reason.because ? t(`prompts:notNowReason.${reason.because}`) : t('promptsConsole:ownWords')} (${count(reason.count)})`,
  );
  const deeds = actedOnBy[kind].map((deed) => t(`promptReport:deed.${deed}`));
  return (
    <tr>
      <td>
        {t(`promptReport:kinds.${kind}`)}
        <Text size="sm" c="dimmed">
          {t('promptReport:counts', { deeds: list(deeds) })}
        </Text>
      </td>
      <td data-end data-label={t('promptReport:shown')}>
        {count(shown)}
      </td>
      <td data-end data-label={t('promptReport:actedOn')}>
        {percent(actedOn / shown)}{' '}
        {interval && (
          <Text span size="sm" c="dimmed">
            {t('promptReport:interval', { low: percent(interval.low), high: percent(interval.high) })}
          </Text>
        )}
      </td>
      <td data-label={t('promptReport:notNow')}>{list(why)}</td>
    </tr>
  );
}
