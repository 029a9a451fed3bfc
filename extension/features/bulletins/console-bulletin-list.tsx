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
  const number = (bulletin: Bulletin, state: 'sent' | 'left-out') =>
    bulletin.state === 'draft' ? '' : format.count(bulletin.counts[state]);
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
        { label: t('column.days'), text: words.days },
        { label: t('column.range'), text: words.range },
        {
          label: t('column.state'),
          text: ({ state }) => t(`state.${state}`),
          show: ({ state }) => <StateTag state={state} />,
        },
        { label: t('column.sent'), text: (bulletin) => number(bulletin, 'sent'), end: true },
        { label: t('column.leftOut'), text: (bulletin) => number(bulletin, 'left-out'), end: true },
        { label: t('column.actual'), text: words.actual },
      ]}
      rows={bulletins}
      keyOf={({ id }) => id}
      empty={null}
    />
  );
}
