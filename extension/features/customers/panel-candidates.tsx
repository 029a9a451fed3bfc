import { useTranslation } from 'react-i18next';
import type { CandidateView } from '../../background/views.ts';
import { Button } from '../../ui/plain/button.tsx';
import styles from './panel-card.module.css';

export function CandidateList(given: {
  candidates: readonly CandidateView[];
  choose: (candidate: CandidateView) => void;
}) {
  const { t } = useTranslation();
  return (
    <ul className={styles.candidates}>
      {given.candidates.map((candidate) => (
        <li key={candidate.customerId}>
          <Button className={styles.candidate} onClick={() => given.choose(candidate)}>
            {candidate.name}
            <small>
              {[
                candidate.title,
                candidate.companyName,
                candidate.via && t(`customers:panel.match.${candidate.reason}`, { via: candidate.via }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </Button>
        </li>
      ))}
    </ul>
  );
}
