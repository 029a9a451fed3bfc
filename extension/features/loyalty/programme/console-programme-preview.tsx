import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NamedLevel } from '../../../../shared/features/loyalty/programme/model.ts';
import { api } from '../../../pages/page-client.ts';
import { useAction } from '../../../pages/use-action.ts';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useFormat } from '../../../ui/format.ts';
import { LoadingRows } from '../../../ui/loading-rows.tsx';
import { RowsSheet } from '../../../ui/rows-sheet.tsx';
import { CustomerLink } from '../../customers/console-customer-link.tsx';
import { useBeforeAndAfter } from '../use-before-and-after.ts';
import { useProgrammeWords } from './use-programme-words.ts';

type ProgrammePreviewProps = { draft: readonly NamedLevel[]; running: readonly NamedLevel[] };

/** What the draft would do to today's customers, beside what is on. */
export function ProgrammePreview({ draft, running }: ProgrammePreviewProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const words = useProgrammeWords();
  const [isSure, sure] = useDisclosure(false);
  const beforeAndAfter = useBeforeAndAfter({ before: t('preview.before'), after: t('preview.after') });
  const preview = useQuery(api.programme.preview.queryOptions());
  const switchOn = useAction(api.programme.switchOn.mutationOptions(), {
    done: t('preview.switchedOn'),
    onDone: sure.close,
  });
  if (preview.error) return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <LoadingRows />;
  const { version, savedAt, customers, levels, moves, up, down, later } = preview.data;
  const nameOf = (levelId: string | null) =>
    words.name([...draft, ...running].find(({ id }) => id === levelId));
  const gone = running.filter(({ id }) => draft.every((level) => level.id !== id));
  const shown = [...gone.map(({ id }) => id), ...draft.map(({ id }) => id)].reverse();
  const countOf = (levelId: string | null) => levels.find((each) => each.levelId === levelId);
  return (
    <Card
      title={t('preview.title', { version })}
      action={<Button onClick={sure.open}>{t('preview.switchOn', { version })}</Button>}
    >
      <Stack>
        <Text size="sm">
          {t('preview.sentence', {
            up: format.count(up),
            down: format.count(down),
            later: format.count(later),
            customers: format.count(customers),
          })}
        </Text>
        <RowsSheet
          title={t('levels')}
          fileName="level-counts"
          rows={[...shown, null].map((levelId) => ({ levelId, before: 0, after: 0, ...countOf(levelId) }))}
          keyOf={({ levelId }) => levelId ?? 'none'}
          empty=""
          columns={[{ label: t('level'), text: ({ levelId }) => nameOf(levelId) }, ...beforeAndAfter]}
        />
        <RowsSheet
          title={t('preview.moves')}
          fileName="level-moves"
          rows={moves}
          keyOf={({ customerId }) => customerId}
          empty={t('preview.nobody')}
          columns={[
            {
              label: t('customer'),
              text: ({ name }) => name,
              show: ({ customerId, name }) => <CustomerLink id={customerId} name={name} />,
            },
            { label: t('preview.from'), text: ({ fromId }) => nameOf(fromId) },
            { label: t('preview.to'), text: ({ toId }) => nameOf(toId) },
            {
              label: t('preview.later'),
              text: ({ fallsToId, fallsOn }) =>
                fallsOn === null ? '' : t('preview.laterTo', { level: nameOf(fallsToId), date: fallsOn }),
              show: ({ fallsToId, fallsOn }) =>
                fallsOn && t('preview.laterTo', { level: nameOf(fallsToId), date: format.day(fallsOn) }),
            },
          ]}
        />
      </Stack>
      {isSure && (
        <ConfirmDialog
          question={t('preview.surely')}
          hint={t('preview.consequence')}
          verb={t('preview.switchOn', { version })}
          isPending={switchOn.isPending}
          onConfirm={() => switchOn.mutate({ version, savedAt })}
          onClose={sure.close}
        />
      )}
    </Card>
  );
}
