import { MultiSelect, Select, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type Instrument, itemsOf, type SurveyItem } from '../../../shared/features/surveys/instrument.ts';
import { answersToAskAbout } from '../../../shared/features/surveys/instrument-problems.ts';
import type { ItemPlace } from '../../../shared/features/surveys/move-item.ts';
import { useWords } from './use-words.ts';

type InstrumentConditionProps = { form: UseFormReturnType<Instrument>; place: ItemPlace };

/** Whether a question is asked of everybody, or only after certain answers to an earlier one. */
export function InstrumentCondition({ form, place }: InstrumentConditionProps) {
  const { t } = useTranslation('questionnaires');
  const words = useWords();
  const path = `sections.${place.section}.items.${place.item}.askedIf`;
  const item = form.values.sections[place.section]!.items[place.item]!;
  const all = itemsOf(form.values);
  const earlier = all.slice(0, all.indexOf(item)).filter((each) => answersToAskAbout(each) !== null);
  if (earlier.length === 0) return null;
  const asked = earlier.find(({ id }) => id === item.askedIf?.itemId);
  const nameOf = (answer: string, of: SurveyItem) => {
    const option = 'options' in of ? of.options.find(({ id }) => id === answer) : undefined;
    return option ? words(option.text) || answer : answer;
  };
  return (
    <Stack gap="xs">
      <Select
        label={t('editor.condition')}
        placeholder={t('editor.always')}
        clearable
        clearButtonProps={{ 'aria-label': t('ui:clear') }}
        data={earlier.map(({ id, text }) => ({ value: id, label: words(text) || t('editor.untitled') }))}
        value={item.askedIf?.itemId ?? null}
        onChange={(itemId) => {
          const first = answersToAskAbout(earlier.find(({ id }) => id === itemId) ?? item)?.[0];
          form.setFieldValue(path, itemId && first ? { itemId, isOneOf: [first] } : null);
        }}
      />
      {asked && item.askedIf && (
        <MultiSelect
          label={t('editor.answered')}
          data={answersToAskAbout(asked)!.map((value) => ({ value, label: nameOf(value, asked) }))}
          value={item.askedIf.isOneOf}
          onChange={(isOneOf) => isOneOf.length > 0 && form.setFieldValue(`${path}.isOneOf`, isOneOf)}
        />
      )}
    </Stack>
  );
}
