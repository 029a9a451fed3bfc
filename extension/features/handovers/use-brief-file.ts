import { useTranslation } from 'react-i18next';
import { detailsIn } from '../../../shared/features/prompts/prompt-details.ts';
import type { RowColumn } from '../../ui/save-rows.ts';
import { useLanguage } from '../../ui/use-language.ts';
import type { BriefPoint } from './brief-point.ts';
import type { HandedCustomer } from './handover-answer.ts';
import { useMoodPoints } from './use-mood-points.ts';
import { usePromisePoints } from './use-promise-points.ts';
import { useRhythmPoints } from './use-rhythm-points.ts';
import { useWorthPoints } from './use-worth-points.ts';

export type BriefRow = BriefPoint & { customer: string; section: string };

/** Briefs as the rows of one file: what stands on the page, in its order. */
export function useBriefFile(fromId: string) {
  const { t } = useTranslation('handovers');
  const nextPoints = useNextPoints();
  const promisePoints = usePromisePoints(fromId);
  const moodPoints = useMoodPoints();
  const rhythmPoints = useRhythmPoints();
  const worthPoints = useWorthPoints();
  const peoplePoints = ({ people, customer }: HandedCustomer): BriefPoint[] =>
    people.map(({ id, name, title }) => ({
      ...{ key: id, what: [name, title].filter(Boolean).join(' · ') },
      source: t('brief.peopleSource', { company: customer.companyName || customer.name }),
    }));
  const columns: RowColumn<BriefRow>[] = [
    { label: t('column.customer'), text: ({ customer }) => customer },
    { label: t('file.section'), text: ({ section }) => section },
    { label: t('file.what'), text: ({ what }) => what },
    { label: t('file.words'), text: ({ words }) => words ?? '' },
    { label: t('file.on'), text: ({ on }) => on ?? '' },
    { label: t('file.owedBy'), text: ({ owedBy }) => owedBy ?? '' },
    { label: t('file.source'), text: ({ source }) => source },
  ];
  const rowsOf = (handed: HandedCustomer): BriefRow[] => {
    const sections = {
      next: nextPoints(handed),
      promises: promisePoints(handed),
      mood: moodPoints(handed),
      rhythm: rhythmPoints(handed),
      value: worthPoints(handed),
      people: peoplePoints(handed),
    };
    return (Object.keys(sections) as (keyof typeof sections)[]).flatMap((name) =>
      sections[name].map((point) => ({
        ...{ customer: handed.customer.name, section: t(`brief.${name}`) },
        ...point,
      })),
    );
  };
  return { columns, rowsOf };
}

function useNextPoints() {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ next }: HandedCustomer): BriefPoint[] => {
    if (!next) return [];
    const details = detailsIn(next, language);
    const { key, kind, quote } = next;
    const [what, source] = [t(`prompts:reason.${kind}`, details), t(`prompts:evidence.${kind}`, details)];
    return [{ ...{ key, what, source }, ...(quote && { words: quote }) }];
  };
}
