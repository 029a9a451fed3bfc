import { useTranslation } from 'react-i18next';
import { shortHash } from '../../../shared/features/surveys/short-hash.ts';
import { useFormat } from '../../ui/format.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import styles from './phone-cards.module.css';
import type { PhoneLink, RoundLine } from './survey-answers.ts';
import { useWords } from './use-words.ts';

/** One card for each person, to be cut out and handed over. */
export function PhoneCards({ round, links }: { round: RoundLine; links: readonly PhoneLink[] }) {
  const { t } = useTranslation('surveyRounds');
  const format = useFormat();
  const words = useWords();
  const { title, opensOn, closesOn } = round.plan;
  return (
    <ul className={styles.cards}>
      {links.map(({ name, team, url }) => (
        <li key={url}>
          <QrCode text={url} label={t('phone.qr', { name })} />
          <div>
            <b>{name}</b>
            {team && <span>{team}</span>}
            <p>
              {words(title)} · {t('phone.until', { from: format.day(opensOn), to: format.day(closesOn) })}
            </p>
            <p>{t('phone.scan')}</p>
            <code>{url.replace(/^https?:\/\//, '')}</code>
            <p>{t('phone.own')}</p>
            {round.manifestHash && <p>{t('hash', { hash: shortHash(round.manifestHash) })}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
