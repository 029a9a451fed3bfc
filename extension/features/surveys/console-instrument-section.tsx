import { Button, Menu, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instrument, SurveyItem } from '../../../shared/features/surveys/instrument.ts';
import { Card } from '../../ui/card.tsx';
import { InstrumentItem } from './console-instrument-item.tsx';
import { WordsFields } from './console-words-fields.tsx';
import { freshItem, itemKinds } from './fresh-item.ts';

type InstrumentSectionProps = {
  form: UseFormReturnType<Instrument>;
  index: number;
  /** By item, as it is saved: what is new has none. */
  savedRevisions: ReadonlyMap<string, number>;
  /** By item, as rounds asked it. */
  askedKinds: Readonly<Record<string, SurveyItem['kind']>>;
};

export function InstrumentSection({ form, index, savedRevisions, askedKinds }: InstrumentSectionProps) {
  const { t } = useTranslation('questionnaires');
  const [openId, setOpenId] = useState<string | null>(null);
  const path = `sections.${index}`;
  const { items } = form.values.sections[index]!;
  const add = (kind: SurveyItem['kind']) => {
    const item = freshItem(kind);
    form.insertListItem(`${path}.items`, item);
    setOpenId(item.id);
  };
  const isOnly = form.values.sections.length === 1;
  return (
    <Card
      title={t('editor.section', { number: index + 1 })}
      action={
        !isOnly && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            onClick={() => form.removeListItem('sections', index)}
          >
            {t('editor.removeSection')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <WordsFields form={form} path={`${path}.title`} label={t('editor.sectionName')} />
        {items.map((item, at) => (
          <InstrumentItem
            key={item.id}
            form={form}
            place={{ section: index, item: at }}
            savedRevision={savedRevisions.get(item.id) ?? null}
            askedAs={askedKinds[item.id] ?? null}
            isOpen={openId === item.id}
            onToggle={() => setOpenId(openId === item.id ? null : item.id)}
          />
        ))}
        {items.length < 20 && (
          <Menu>
            <Menu.Target>
              <Button size="compact-sm" variant="default" style={{ alignSelf: 'flex-start' }}>
                {t('editor.add')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {itemKinds.map((kind) => (
                <Menu.Item key={kind} onClick={() => add(kind)}>
                  {t(`kind.${kind}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Stack>
    </Card>
  );
}
