import { NativeSelect } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Instrument, SurveyItem } from '../../../shared/features/surveys/instrument.ts';
import { itemKinds, ofKind } from './fresh-item.ts';

type InstrumentKindProps = {
  form: UseFormReturnType<Instrument>;
  path: string;
  item: SurveyItem;
  isAsked: boolean;
};

/** How a question is answered, until somebody has. */
export function InstrumentKind({ form, path, item, isAsked }: InstrumentKindProps) {
  const { t } = useTranslation('questionnaires');
  return (
    <NativeSelect
      label={t('editor.kind')}
      description={isAsked ? t('editor.kindAsked') : undefined}
      disabled={isAsked}
      data={itemKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      value={item.kind}
      onChange={({ currentTarget }) => {
        const kind = itemKinds.find((each) => each === currentTarget.value);
        if (kind) form.setFieldValue(path, ofKind(item, kind));
      }}
    />
  );
}
