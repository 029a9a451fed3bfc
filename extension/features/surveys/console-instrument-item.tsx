import { Button, Group, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Instrument, SurveyItem } from '../../../shared/features/surveys/instrument.ts';
import type { ItemPlace } from '../../../shared/features/surveys/move-item.ts';
import { InstrumentItemActs } from './console-instrument-item-acts.tsx';
import { InstrumentItemFields } from './console-instrument-item-fields.tsx';
import classes from './instrument-editor.module.css';
import { useWords } from './use-words.ts';

/** What of a question is kept already: its revision as it is saved, the kind it was asked in. */
export type ItemHistory = { savedRevision: number | null; askedAs: SurveyItem['kind'] | null };

type InstrumentItemProps = ItemHistory & {
  form: UseFormReturnType<Instrument>;
  place: ItemPlace;
  isOpen: boolean;
  onToggle: () => void;
};

/** A question in one line; its fields when it is opened. */
export function InstrumentItem({ form, place, isOpen, onToggle, ...history }: InstrumentItemProps) {
  const { t } = useTranslation('questionnaires');
  const words = useWords();
  const item = form.values.sections[place.section]!.items[place.item]!;
  const name = words(item.text) || t('editor.untitled');
  return (
    <div className={classes.item}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <div>
          <Text size="sm">
            {place.section + 1}.{place.item + 1} {name}
          </Text>
          <Text size="xs" c="dimmed">
            {t(`kind.${item.kind}`)} · {t(`subject.${item.subject}`)}
          </Text>
        </div>
        <Group gap={2} wrap="nowrap">
          <InstrumentItemActs form={form} place={place} name={name} />
          <Button
            id={`${item.id}-edit`}
            size="compact-sm"
            variant="subtle"
            aria-expanded={isOpen}
            aria-label={isOpen ? undefined : t('editor.editNamed', { name })}
            onClick={onToggle}
          >
            {t(isOpen ? 'editor.done' : 'editor.edit')}
          </Button>
        </Group>
      </Group>
      {isOpen && (
        <Stack gap="sm" mt="xs">
          <InstrumentItemFields form={form} place={place} {...history} />
        </Stack>
      )}
    </div>
  );
}
