import { ActionIcon } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Instrument } from '../../../shared/features/surveys/instrument.ts';
import { type ItemPlace, moveItem } from '../../../shared/features/surveys/move-item.ts';
import { copiedItem } from './fresh-item.ts';

type InstrumentItemActsProps = { form: UseFormReturnType<Instrument>; place: ItemPlace; name: string };

/** Moves, copies and removes a question. The focus goes where it went, so that the next key means the same question. */
export function InstrumentItemActs({ form, place, name }: InstrumentItemActsProps) {
  const { t } = useTranslation('questionnaires');
  const { sections } = form.values;
  const { items } = sections[place.section]!;
  const item = items[place.item]!;
  const list = `sections.${place.section}.items`;
  const [above, below] = [moveItem(sections, place, -1), moveItem(sections, place, 1)];
  const move = (moved: Instrument['sections'] | null, act: 'up' | 'down') => {
    if (!moved) return;
    form.setFieldValue('sections', moved);
    focusSoon(`${item.id}-${act}`, `${item.id}-edit`);
  };
  const copy = () => {
    const copied = copiedItem(item);
    form.insertListItem(list, copied, place.item + 1);
    focusSoon(`${copied.id}-edit`);
  };
  const remove = () => {
    const next = items[place.item + 1] ?? items[place.item - 1];
    form.removeListItem(list, place.item);
    focusSoon(`${next?.id}-edit`);
  };
  return (
    <>
      <ActionIcon
        id={`${item.id}-up`}
        variant="subtle"
        aria-label={t('editor.up', { name })}
        disabled={!above}
        onClick={() => move(above, 'up')}
      >
        <IconArrowUp size={15} />
      </ActionIcon>
      <ActionIcon
        id={`${item.id}-down`}
        variant="subtle"
        aria-label={t('editor.down', { name })}
        disabled={!below}
        onClick={() => move(below, 'down')}
      >
        <IconArrowDown size={15} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={t('editor.copyNamed', { name })}
        disabled={items.length === 20}
        onClick={copy}
      >
        <IconCopy size={15} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        aria-label={t('editor.removeNamed', { name })}
        disabled={items.length === 1}
        onClick={remove}
      >
        <IconTrash size={15} />
      </ActionIcon>
    </>
  );
}

/** The first of these that is there and enabled, once the page shows what has changed. */
function focusSoon(...ids: string[]): void {
  requestAnimationFrame(() => {
    for (const id of ids) {
      document.getElementById(id)?.focus();
      if (document.activeElement?.id === id) return;
    }
  });
}
