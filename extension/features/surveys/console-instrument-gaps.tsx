import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Instrument } from '../../../shared/features/surveys/instrument.ts';
import type { InstrumentProblem } from '../../../shared/features/surveys/instrument-problems.ts';
import type { MissingWords } from '../../../shared/features/surveys/missing-words.ts';

type InstrumentGapsProps = {
  instrument: Instrument;
  missing: MissingWords[];
  problems: InstrumentProblem[];
};

/** What keeps the questionnaire from being saved, and which words it lacks. */
export function InstrumentGaps({ instrument, missing, problems }: InstrumentGapsProps) {
  const { t } = useTranslation('questionnaires');
  const nameOf = (where: string) => {
    if (where === 'title') return t('editor.name');
    if (where === 'introduction') return t('editor.introduction');
    const theme = instrument.themes.findIndex(({ id }) => id === where);
    return theme < 0 ? placeOf(instrument, where) : t('editor.theme', { number: theme + 1 });
  };
  return (
    <>
      {problems.length > 0 && (
        <Alert color="red" role="alert">
          {problems.map(({ where, key }) => (
            <div key={`${where} ${key}`}>{t(`problem.${key}`, { where: nameOf(where) })}</div>
          ))}
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert color="yellow" title={t('missing.title')} styles={{ title: { color: 'var(--ink)' } }}>
          {missing.slice(0, 12).map(({ where, language }) => (
            <div key={`${where} ${language}`}>
              {t('missing.line', {
                where: nameOf(where),
                language: t(language === 'en' ? 'editor.english' : 'editor.chinese'),
              })}
            </div>
          ))}
          <div>{t('missing.hint')}</div>
        </Alert>
      )}
    </>
  );
}

/** `2` for a section, `2.3` for its third question, as they are numbered on the page. */
function placeOf({ sections }: Instrument, id: string): string {
  const section = sections.findIndex((each) => each.id === id || each.items.some((item) => item.id === id));
  const item = sections[section]?.items.findIndex((each) => each.id === id) ?? -1;
  if (section < 0) return id;
  return item < 0 ? `${section + 1}` : `${section + 1}.${item + 1}`;
}
