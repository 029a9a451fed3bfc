import { useTranslation } from 'react-i18next';
import { SharingLevel } from '../../../shared/features/interactions/model.ts';
import { Choices } from '../../ui/plain/choices.tsx';

/** How much colleagues see. What each level means is said below. */
export function SharingChoice(given: { value: SharingLevel; choose: (level: SharingLevel) => void }) {
  const { t } = useTranslation();
  return (
    <Choices
      label={t('interactions:panel.sharing')}
      value={given.value}
      choose={given.choose}
      hint={t(`interactions:panel.sharingHint.${given.value}`)}
      options={SharingLevel.options.map((value) => ({
        value,
        label: t(`interactions:panel.level.${value}`),
      }))}
    />
  );
}
