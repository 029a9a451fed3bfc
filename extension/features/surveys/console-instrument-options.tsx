import { Button, Group } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Instrument } from '../../../shared/features/surveys/instrument.ts';
import { WordsFields } from './console-words-fields.tsx';
import { freshOption } from './fresh-item.ts';

type InstrumentOptionsProps = {
  form: UseFormReturnType<Instrument>;
  path: string;
  options: readonly { id: string }[];
  names: 'option' | 'row';
};

/** The options of a choice or the rows of a matrix. */
export function InstrumentOptions({ form, path, options, names }: InstrumentOptionsProps) {
  const { t } = useTranslation('questionnaires');
  const isRow = names === 'row';
  return (
    <>
      {options.map(({ id }, index) => {
        const label = t(`editor.${names}`, { number: index + 1 });
        return (
          <div key={id}>
            <WordsFields form={form} path={`${path}.${index}.text`} label={label} />
            {options.length > (isRow ? 1 : 2) && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="red"
                aria-label={t('editor.removeNamed', { name: label })}
                onClick={() => form.removeListItem(path, index)}
              >
                {t('editor.remove')}
              </Button>
            )}
          </div>
        );
      })}
      {options.length < (isRow ? 40 : 12) && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => form.insertListItem(path, freshOption())}
          >
            {t(isRow ? 'editor.addRow' : 'editor.addOption')}
          </Button>
        </Group>
      )}
    </>
  );
}
