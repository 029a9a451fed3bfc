import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type Instrument, ItemSubject } from '../../../shared/features/surveys/instrument.ts';
import type { ItemPlace } from '../../../shared/features/surveys/move-item.ts';
import { InstrumentCondition } from './console-instrument-condition.tsx';
import type { ItemHistory } from './console-instrument-item.tsx';
import { InstrumentKind } from './console-instrument-kind.tsx';
import { InstrumentOptions } from './console-instrument-options.tsx';
import { InstrumentScale } from './console-instrument-scale.tsx';
import { WordsFields } from './console-words-fields.tsx';

type InstrumentItemFieldsProps = ItemHistory & { form: UseFormReturnType<Instrument>; place: ItemPlace };

/** Everything of one question. */
export function InstrumentItemFields({ form, place, savedRevision, askedAs }: InstrumentItemFieldsProps) {
  const { t } = useTranslation('questionnaires');
  const path = `sections.${place.section}.items.${place.item}`;
  const item = form.values.sections[place.section]!.items[place.item]!;
  return (
    <>
      <WordsFields form={form} path={`${path}.text`} label={t('editor.question')} isLong />
      {savedRevision !== null && (
        <Checkbox
          label={t('editor.sameMeaning')}
          description={t('editor.sameMeaningHint')}
          checked={item.revision > savedRevision}
          onChange={({ currentTarget }) =>
            form.setFieldValue(`${path}.revision`, savedRevision + (currentTarget.checked ? 1 : 0))
          }
        />
      )}
      <InstrumentKind form={form} path={path} item={item} isAsked={askedAs !== null} />
      <NativeSelect
        label={t('editor.subject')}
        data={ItemSubject.options.map((value) => ({ value, label: t(`subject.${value}`) }))}
        {...form.getInputProps(`${path}.subject`)}
      />
      {'min' in item && <InstrumentScale form={form} path={path} />}
      {item.kind === 'rating' && (
        <Checkbox
          label={t('editor.reversed')}
          {...form.getInputProps(`${path}.isReversed`, { type: 'checkbox' })}
        />
      )}
      {'options' in item && (
        <InstrumentOptions form={form} path={`${path}.options`} options={item.options} names="option" />
      )}
      {item.kind === 'multiple' && (
        <NumberInput
          label={t('editor.most')}
          min={1}
          max={item.options.length}
          allowDecimal={false}
          {...form.getInputProps(`${path}.most`)}
        />
      )}
      {item.kind === 'matrix' && item.rows === 'units' && t('editor.units')}
      {item.kind === 'matrix' && item.rows !== 'units' && (
        <InstrumentOptions form={form} path={`${path}.rows`} options={item.rows} names="row" />
      )}
      {item.kind === 'comment' && (
        <NumberInput
          label={t('editor.maxLength')}
          min={50}
          max={1000}
          allowDecimal={false}
          {...form.getInputProps(`${path}.maxLength`)}
        />
      )}
      <InstrumentCondition form={form} place={place} />
    </>
  );
}
