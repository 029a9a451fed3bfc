import { SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answeringMinutes } from '../../../shared/features/surveys/answering-minutes.ts';
import type { Answer, ScoreBallot } from '../../../shared/features/surveys/ballot.ts';
import { isAsked } from '../../../shared/features/surveys/fits-item.ts';
import { type Instrument, itemsOf, type Words } from '../../../shared/features/surveys/instrument.ts';
import { PreviewItem } from './console-instrument-preview-item.tsx';
import classes from './instrument-editor.module.css';

/** What an employee will see on a phone, to be tried: branches open and close, nothing is kept or sent. */
export function InstrumentPreview({ instrument }: { instrument: Instrument }) {
  const { t, i18n } = useTranslation('questionnaires');
  const [language, setLanguage] = useState<keyof Words>(i18n.language.startsWith('zh') ? 'zh' : 'en');
  const [answers, setAnswers] = useState<ScoreBallot['answers']>({});
  const answer = (itemId: string, value: Answer) => setAnswers((before) => ({ ...before, [itemId]: value }));
  const skipped = itemsOf(instrument).filter((item) => !isAsked(item, answers)).length;
  return (
    <Stack gap="xs" component="section" aria-label={t('editor.preview')}>
      <Title order={2}>{t('editor.preview')}</Title>
      <Text size="sm" c="dimmed">
        {t('editor.time', { count: answeringMinutes(instrument) })}. {t('editor.previewHint')}
      </Text>
      <SegmentedControl
        aria-label={t('editor.previewLanguage')}
        value={language}
        onChange={(value) => setLanguage(value === 'zh' ? 'zh' : 'en')}
        data={[
          { value: 'en', label: t('editor.english') },
          { value: 'zh', label: t('editor.chinese') },
        ]}
      />
      <div className={classes.phone} lang={language}>
        <Stack gap="lg">
          <div>
            <Title order={3}>{instrument.title[language] || t('editor.untitled')}</Title>
            <Text size="sm">{instrument.introduction[language]}</Text>
          </div>
          {instrument.sections.map((section) => (
            <Stack key={section.id} gap="md">
              <Title order={4}>{section.title[language] || t('editor.untitled')}</Title>
              {section.items
                .filter((item) => isAsked(item, answers))
                .map((item) => (
                  <PreviewItem
                    key={item.id}
                    item={item}
                    language={language}
                    answer={answers[item.id]}
                    onAnswer={(value) => answer(item.id, value)}
                  />
                ))}
            </Stack>
          ))}
        </Stack>
      </div>
      {skipped > 0 && <Text size="sm">{t('editor.skipped', { count: skipped })}</Text>}
    </Stack>
  );
}
