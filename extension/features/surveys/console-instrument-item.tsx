import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Instrument } from '../../../shared/features/surveys/instrument.ts';
import { InstrumentItemFields } from './console-instrument-item-fields.tsx';
import classes from './instrument-editor.module.css';
import { useWords } from './use-words.ts';

export type ItemPlace = { section: number; item: number };

type InstrumentItemProps = {
  form: UseFormReturnType<Instrument>;
  place: ItemPlace;
  savedRevision: number | null;
  isOpen: boolean;
  onToggle: () => void;
};

/** A question in one line; its fields when it is opened. */
export function InstrumentItem({ form, place, savedRevision, isOpen, onToggle }: InstrumentItemProps) {
  const { t } = useTranslation('questionnaires');
  const words = useWords();
  const list = `sections.${place.section}.items`;
  const { items } = form.values.sections[place.section]!;
  const item = items[place.item]!;
  const name = words(item.text) || t('editor.untitled');
  const move = (to: number) => form.reorderListItem(list, { from: place.item, to });
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
          <ActionIcon
            variant="subtle"
            aria-label={t('editor.up', { name })}
            disabled={place.item === 0}
            onClick={() => move(place.item - 1)}
          >
            <IconArrowUp size={15} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={t('editor.down', { name })}
            disabled={place.item === items.length - 1}
            onClick={() => move(place.item + 1)}
          >
            <IconArrowDown size={15} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t('editor.removeNamed', { name })}
            disabled={items.length === 1}
            onClick={() => form.removeListItem(list, place.item)}
          >
            <IconTrash size={15} />
          </ActionIcon>
          <Button
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
          <InstrumentItemFields form={form} place={place} savedRevision={savedRevision} />
        </Stack>
      )}
    </div>
  );
}
