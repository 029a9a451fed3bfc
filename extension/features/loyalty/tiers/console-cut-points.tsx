import { Button, Group, NumberInput, SimpleGrid, Slider, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CutAmounts } from '../../../../shared/features/loyalty/tiers/model.ts';
import { minorPerUnit } from '../../../../shared/money/minor-units.ts';
import { useDirectory } from '../../../pages/console/directory-context.ts';
import { Card } from '../../../ui/card.tsx';
import { useFormat } from '../../../ui/format.ts';
import { pointAbove } from './point-above.ts';
import type { TiersRead } from './tiers-answers.ts';

type CutPointsProps = {
  read: TiersRead;
  cuts: CutAmounts;
  onCuts: (cuts: CutAmounts) => void;
  onPreview: () => void;
};

/** The two amounts, moved along the curve or written. */
export function CutPoints({ read, cuts, onCuts, onPreview }: CutPointsProps) {
  const { t } = useTranslation('tiers');
  const format = useFormat();
  const { currency } = useDirectory().settings;
  const { proposed, curve } = read;
  const isReversed = cuts.keyFromMinor < cuts.regularFromMinor;
  return (
    <Card title={t('cuts.title')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('cuts.hint')}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
          <CutPoint
            name={t('cuts.key')}
            curve={curve}
            amountMinor={cuts.keyFromMinor}
            onAmount={(keyFromMinor) => onCuts({ ...cuts, keyFromMinor })}
          />
          <CutPoint
            name={t('cuts.regular')}
            curve={curve}
            amountMinor={cuts.regularFromMinor}
            onAmount={(regularFromMinor) => onCuts({ ...cuts, regularFromMinor })}
          />
        </SimpleGrid>
        {isReversed && (
          <Text size="sm" c="red" role="alert">
            {t('cuts.reversed')}
          </Text>
        )}
        <Group>
          <Button onClick={onPreview} disabled={isReversed}>
            {t('cuts.preview')}
          </Button>
          {proposed && (
            <Button
              variant="default"
              onClick={() =>
                onCuts({
                  keyFromMinor: Math.max(proposed.key.atLeast, 1),
                  regularFromMinor: Math.max(proposed.regular.atLeast, 1),
                })
              }
            >
              {t('cuts.proposed')}
            </Button>
          )}
          {proposed && (
            <Text size="sm" c="dimmed">
              {t('cuts.proposal', {
                key: format.amount(proposed.key.atLeast, currency),
                regular: format.amount(proposed.regular.atLeast, currency),
              })}
            </Text>
          )}
        </Group>
      </Stack>
    </Card>
  );
}

type CutPointProps = {
  name: string;
  curve: TiersRead['curve'];
  amountMinor: number;
  onAmount: (amountMinor: number) => void;
};

function CutPoint({ name, curve, amountMinor, onAmount }: CutPointProps) {
  const { t } = useTranslation('tiers');
  const format = useFormat();
  const { currency } = useDirectory().settings;
  const per = minorPerUnit(currency);
  const point = pointAbove(curve, amountMinor);
  return (
    <Stack gap={6}>
      <NumberInput
        label={name}
        suffix={` ${currency}`}
        thousandSeparator=","
        min={1}
        value={amountMinor / per}
        onChange={(entered) => onAmount(Math.max(Math.round(Number(entered) * per), 1))}
      />
      <Slider
        thumbLabel={t('cuts.slider', { name })}
        min={1}
        max={curve.length - 1}
        value={Math.max(curve.indexOf(point), 1)}
        label={(index) => format.share(curve[index]?.customers ?? 0)}
        onChange={(index) => onAmount(Math.max(curve[index]?.atLeastMinor ?? 1, 1))}
      />
      <Text size="sm" c="dimmed">
        {t('cuts.reaches', { share: format.share(point.customers), value: format.share(point.value) })}
      </Text>
    </Stack>
  );
}
