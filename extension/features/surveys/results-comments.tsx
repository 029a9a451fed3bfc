import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../../../shared/features/surveys/instrument.ts';
import { LongText } from '../../ui/long-text.tsx';
import type { ReleasedResults } from './released-results.ts';

import frame from './results.module.css';
import classes from './results-comments.module.css';
import { useWords } from './use-words.ts';

/** Comments under their question, by theme; never beside a score. */
export function ResultsComments({ results }: { results: ReleasedResults }) {
  const { t } = useTranslation('surveyResults');
  const words = useWords();
  const titleId = useId();
  const { manifest, release } = results;
  const asked = itemsOf(manifest.instrument).filter(({ kind }) => kind === 'comment');
  if (asked.length === 0) return null;
  const nameOf = (theme: string) => {
    const own = manifest.instrument.themes.find(({ id }) => id === theme);
    return own ? words(own.name) : t(`comments.theme.${theme}`);
  };
  const isAny = release.comments.length > 0;
  const shown = asked.flatMap((item) => {
    const found = release.comments.find(({ itemId }) => itemId === item.id);
    return found ? [{ item, themes: found.themes }] : [];
  });
  return (
    <section className={frame.section} aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {t('comments.title')}
      </Title>
      <Text size="sm" c="dimmed" mt={2} mb="xs">
        {isAny ? t('comments.lead') : t('comments.none', { minimum: manifest.minimumComments })}
      </Text>
      {shown.map(({ item, themes }) => (
        <div key={item.id}>
          <Text fw={600} mt="sm">
            {words(item.text)}
          </Text>
          {themes.map(({ theme, comments }) => (
            <details key={theme} className={classes.theme}>
              <summary>{t('comments.themeCount', { theme: nameOf(theme), count: comments.length })}</summary>
              <ul>
                {comments.map((comment, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: comments name nobody and never move.
                  <li key={at}>
                    <LongText text={comment} showLabel={t('comments.more')} hideLabel={t('comments.less')} />
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </div>
      ))}
    </section>
  );
}
