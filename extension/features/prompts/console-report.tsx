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
import { RowsSheet } from '../../ui/rows-sheet.tsx';

const days = 90;

/** How often each kind was acted on and why not: of everybody together, never of one person. */
export function PromptReport() {
  const { t } = useTranslation();
  const { percent, count, list } = useFormat();
  const report = useQuery(api.prompts.report.queryOptions({ days }));
  if (report.isPending) return <LoadingRows />;
  if (report.error) return <ErrorState error={report.error} onRetry={() => void report.refetch()} />;
  if (report.data.length === 0)
    return <EmptyState title={t('promptReport:none')} hint={t('promptReport:noneHint')} />;

  const kindOf = ({ kind }: KindReport) => t(`promptReport:kinds.${kind}`);
  const rangeOf = (likely: KindReport['interval']) =>
    likely ? t('promptReport:interval', { low: percent(likely.low), high: percent(likely.high) }) : '';
  const shareColumn = (
    label: string,
    of: (row: KindReport) => { count: number; likely: KindReport['interval'] },
  ) => ({
    label,
    text: (row: KindReport) => `${percent(of(row).count / row.shown)} (${rangeOf(of(row).likely)})`,
    show: (row: KindReport) => (
      <>
        {percent(of(row).count / row.shown)}{' '}
        <Text span size="sm" c="dimmed">
          {rangeOf(of(row).likely)}
        </Text>
      </>
    ),
    end: true,
  });
  const why = ({ reasons }: KindReport) =>
    list(
      reasons.map(
        (reason) =>
          `${reason.because ? t(`prompts:notNowReason.${reason.because}`) : t('promptsConsole:ownWords')} (${count(reason.count)})`,
      ),
    );
  const deeds = ({ kind }: KindReport) =>
    t('promptReport:counts', { deeds: list(actedOnBy[kind].map((deed) => t(`promptReport:deed.${deed}`))) });
  return (
    <RowsSheet
      title={t('promptReport:byKind')}
      fileName="prompts-acted-on"
      columns={[
        {
          label: t('promptReport:kind'),
          text: kindOf,
          show: (row) => (
            <>
              {kindOf(row)}
              <Text size="sm" c="dimmed">
                {deeds(row)}
              </Text>
            </>
          ),
        },
        { label: t('promptReport:shown'), text: ({ shown }) => count(shown), end: true },
        shareColumn(t('promptReport:saidDone'), ({ saidDone, saidInterval }) => ({
          ...{ count: saidDone, likely: saidInterval },
        })),
        shareColumn(t('promptReport:actedOn'), ({ actedOn, interval }) => ({
          ...{ count: actedOn, likely: interval },
        })),
        { label: t('promptReport:notNow'), text: why },
      ]}
      rows={report.data}
      keyOf={({ kind }) => kind}
      empty={null}
    />
  );
}
