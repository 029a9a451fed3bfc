import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Bulletin } from '../../../shared/features/bulletins/model.ts';
import { useFormat } from '../../ui/format.ts';
import { RowsSheet } from '../../ui/rows-sheet.tsx';
import { StateTag } from './console-state-tag.tsx';
import { useBulletinWords } from './use-bulletin-words.ts';

export function BulletinList({ bulletins }: { bulletins: readonly Bulletin[] }) {
  const { t } = useTranslation('bulletinsConsole');
  const format = useFormat();
  const words = useBulletinWords();
  const numberOf = (state: 'sent' | 'left-out') => {
    const ifSent = (write: (count: number) => string) => (bulletin: Bulletin) =>
      bulletin.state === 'draft' ? '' : write(bulletin.counts[state]);
    return { text: ifSent(String), show: ifSent(format.count), end: true };
  };
  return (
    <RowsSheet
      title={t('listTitle')}
      fileName="bulletins"
      columns={[
        {
          label: t('column.product'),
          text: ({ product }) => product,
          show: ({ id, product }) => (
            <Anchor component={Link} to={`/bulletins/${id}`}>
              {product}
            </Anchor>
          ),
        },
        { label: t('column.subject'), text: ({ subject }) => t(`subject.${subject}`) },
        {
          label: t('column.days'),
          text: ({ fromOn, untilOn }) => `${fromOn}/${untilOn}`,
          show: words.days,
        },
        { label: t('column.range'), text: words.range },
        {
          label: t('column.state'),
          text: ({ state }) => t(`state.${state}`),
          show: ({ state }) => <StateTag state={state} />,
        },
        { label: t('column.sent'), ...numberOf('sent') },
        { label: t('column.leftOut'), ...numberOf('left-out') },
        { label: t('column.actual'), text: words.actual },
      ]}
      rows={bulletins}
      keyOf={({ id }) => id}
      empty={null}
    />
  );
}
