import { Anchor, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoyaltyDot } from '../../../shared/features/loyalty/say-and-do/loyalty-map.ts';
import { Quadrant } from '../../../shared/features/loyalty/say-and-do/model.ts';
import { Card } from '../../ui/card.tsx';
import { ExportRows } from '../../ui/export-rows.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import type { RowColumn } from '../../ui/save-rows.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useIndexText } from './use-index-text.ts';

const placed = Quadrant.exclude(['not-known']);
const perPage = 25;

/** Who stands in a quadrant; a row under the pointer or the focus shows its dot. */
export function QuadrantList({
  dots,
  activate,
}: {
  dots: readonly LoyaltyDot[];
  activate: (dot: LoyaltyDot) => void;
}) {
  const { t } = useTranslation('sayAndDo');
  const indexText = useIndexText();
  const [quadrant, setQuadrant] = useState<Quadrant>('captive');
  const [shown, setShown] = useState(perPage);
  const members = dots.filter((dot) => dot.quadrant === quadrant);
  const label = t(`quadrant.${quadrant}`);
  const columns: RowColumn<LoyaltyDot>[] = [
    { label: t('column.customer'), text: ({ name }) => name },
    { label: t('column.stated'), text: ({ stated }) => indexText(stated), end: true },
    { label: t('column.behavioural'), text: ({ behavioural }) => indexText(behavioural), end: true },
  ];
  return (
    <Card
      title={t('movement.who')}
      action={<ExportRows title={label} fileName={`loyalty-${quadrant}`} columns={columns} rows={members} />}
    >
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t('column.place')}
        value={quadrant}
        onChange={(value) => {
          setQuadrant(placed.parse(value));
          setShown(perPage);
        }}
        data={placed.options.map((value) => ({ value, label: t(`quadrant.${value}`) }))}
      />
      <Sheet label={label} columns={columns}>
        {members.slice(0, shown).map((dot) => (
          <tr key={dot.customerId} onMouseEnter={() => activate(dot)}>
            <td>
              <Anchor
                component={Link}
                to={`/customers/${dot.customerId}`}
                c="inherit"
                fw={600}
                onFocus={() => activate(dot)}
              >
                {dot.name}
              </Anchor>{' '}
              {!dot.isClear && <small>{t('unclear')}</small>}
            </td>
            <td data-end data-label={t('column.stated')}>
              {indexText(dot.stated)}
            </td>
            <td data-end data-label={t('column.behavioural')}>
              {indexText(dot.behavioural)}
            </td>
          </tr>
        ))}
      </Sheet>
      {members.length > shown && <MoreButton isLoading={false} onMore={() => setShown(shown + perPage)} />}
    </Card>
  );
}
