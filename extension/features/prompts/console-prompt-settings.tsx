import { Button, Group, NumberInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { minorPerUnit } from '../../../shared/money/minor-units.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';

/** When a customer slips, and who is worth winning back. */
export function PromptSettingsCard() {
  const { t } = useTranslation('promptReport');
  const { settings, prompts } = useDirectory();
  const save = useAction(api.prompts.saveSettings.mutationOptions(), { done: t('settings.saved') });
  const unit = minorPerUnit(settings.currency);
  const { slippingBelowPercent, winBackFromMinor } = prompts.settings;
  const form = useForm({ initialValues: { slippingBelowPercent, winBackFrom: winBackFromMinor / unit } });
  return (
    <Card title={t('settings.title')}>
      <form
        onSubmit={form.onSubmit((said) =>
          save.mutate({
            slippingBelowPercent: said.slippingBelowPercent,
            winBackFromMinor: Math.round(said.winBackFrom * unit),
          }),
        )}
      >
        <Group align="flex-end">
          <NumberInput
            label={t('settings.slipping')}
            suffix=" %"
            min={5}
            max={95}
            required
            {...form.getInputProps('slippingBelowPercent')}
          />
          <NumberInput
            label={t('settings.winBack')}
            suffix={` ${settings.currency}`}
            min={0}
            thousandSeparator
            required
            {...form.getInputProps('winBackFrom')}
          />
          <Button type="submit" loading={save.isPending}>
            {t('settings.save')}
          </Button>
        </Group>
      </form>
    </Card>
  );
}
