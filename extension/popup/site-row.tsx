import { useTranslation } from 'react-i18next';
import { type SiteChoice, siteParts } from '../background/site-choices.ts';
import { Button } from '../ui/plain/button.tsx';
import styles from './popup.module.css';

type SiteRowProps = {
  host: string;
  choice: SiteChoice;
  onChoose(choice: SiteChoice): void;
  onWithdraw(): void;
};

/** One allowed site: what Kith does there, and taking the permission back. */
export function SiteRow({ host, choice, onChoose, onWithdraw }: SiteRowProps) {
  const { t } = useTranslation();
  return (
    <li className={styles.site}>
      <span>{host}</span>
      {siteParts.map((part) => (
        <button
          key={part}
          type="button"
          role="switch"
          className={styles.part}
          aria-checked={choice[part]}
          aria-label={t(`sync:popup.partOn.${part}`, { host })}
          onClick={() => onChoose({ ...choice, [part]: !choice[part] })}
        >
          {t(`sync:popup.part.${part}`)}
        </button>
      ))}
      <Button look="quiet" aria-label={`${t('sync:popup.withdraw')} ${host}`} onClick={onWithdraw}>
        {t('sync:popup.withdraw')}
      </Button>
    </li>
  );
}
