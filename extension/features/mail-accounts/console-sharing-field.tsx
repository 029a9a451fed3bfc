import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SharingLevel } from '../../../shared/features/interactions/model.ts';

type SharingFieldProps = { value?: SharingLevel; onChange?: (value: SharingLevel | null) => void };

export function SharingField(props: SharingFieldProps) {
  const { t } = useTranslation('mailAccounts');
  return (
    <Select
      label={t('sharing')}
      allowDeselect={false}
      data={SharingLevel.options.map((value) => ({ value, label: t(`sharingOf.${value}`) }))}
      {...props}
    />
  );
}
