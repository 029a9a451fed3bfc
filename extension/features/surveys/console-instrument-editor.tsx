import { Box, Button, Group, SimpleGrid, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Instrument, itemsOf, type SurveyItem } from '../../../shared/features/surveys/instrument.ts';
import { instrumentProblems } from '../../../shared/features/surveys/instrument-problems.ts';
import { missingWords } from '../../../shared/features/surveys/missing-words.ts';
import { api } from '../../pages/page-client.ts';
import { useAction } from '../../pages/use-action.ts';
import { Card } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { saveText } from '../../ui/save-text.ts';
import { Tag } from '../../ui/tag.tsx';
import { InstrumentGaps } from './console-instrument-gaps.tsx';
import { InstrumentPreview } from './console-instrument-preview.tsx';
import { InstrumentSection } from './console-instrument-section.tsx';
import { InstrumentThemes } from './console-instrument-themes.tsx';
import { WordsFields } from './console-words-fields.tsx';
import { freshSection } from './fresh-item.ts';
import { useWords } from './use-words.ts';

/** Both languages side by side, and beside them what an employee will see. */
export function InstrumentEditor({
  saved,
  askedKinds,
}: {
  saved: Instrument;
  askedKinds: Readonly<Record<string, SurveyItem['kind']>>;
}) {
  const { t } = useTranslation('questionnaires');
  const words = useWords();
  const form = useForm<Instrument>({ initialValues: saved });
  const { values } = form;
  const version = saved.version + 1;
  const save = useAction(api.questionnaires.save.mutationOptions(), { done: t('editor.saved', { version }) });
  const missing = missingWords(values);
  const problems = instrumentProblems(values);
  const savedRevisions = new Map(itemsOf(saved).map(({ id, revision }) => [id, revision]));
  const exported = () =>
    saveText({
      fileName: `${values.title.en || 'questionnaire'}.json`,
      text: JSON.stringify(values, null, 2),
    });
  return (
    <>
      <PageHeader title={words(values.title) || t('editor.untitled')} subtitle={t('editor.version', saved)}>
        <Tag tone={missing.length > 0 ? 'due' : 'good'}>
          {t(missing.length > 0 ? 'incomplete' : 'complete')}
        </Tag>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={exported}>
          {t('editor.export')}
        </Button>
        <Button
          disabled={!form.isDirty() || problems.length > 0}
          loading={save.isPending}
          onClick={() => save.mutate({ ...values, version })}
        >
          {t('editor.save', { version })}
        </Button>
      </PageHeader>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Stack>
          <InstrumentGaps instrument={values} missing={missing} problems={problems} />
          <Card title={t('column.name')}>
            <Stack gap="sm">
              <WordsFields form={form} path="title" label={t('editor.name')} />
              <WordsFields form={form} path="introduction" label={t('editor.introduction')} isLong />
            </Stack>
          </Card>
          {values.sections.map(({ id }, index) => (
            <InstrumentSection
              key={id}
              form={form}
              index={index}
              savedRevisions={savedRevisions}
              askedKinds={askedKinds}
            />
          ))}
          {values.sections.length < 12 && (
            <Group>
              <Button variant="default" onClick={() => form.insertListItem('sections', freshSection())}>
                {t('editor.addSection')}
              </Button>
            </Group>
          )}
          {itemsOf(values).some(({ kind }) => kind === 'comment') && <InstrumentThemes form={form} />}
        </Stack>
        <Box pos={{ md: 'sticky' }} top={16} style={{ alignSelf: 'start' }}>
          <InstrumentPreview instrument={values} />
        </Box>
      </SimpleGrid>
    </>
  );
}
