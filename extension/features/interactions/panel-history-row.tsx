import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../shared/features/interactions/model.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useFormat } from '../../ui/format.ts';
import styles from './panel-card.module.css';

/** One thing that happened; opened, all of it that this reader may see. */
export function HistoryRow({ interaction, isPending }: { interaction: Interaction; isPending: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { view } = usePanel();
  const { kind, direction, subject, text, attachments } = interaction;
  const author = view.directory?.staff.find(({ id }) => id === interaction.authorId)?.name;
  const isMine = interaction.authorId === view.directory?.me.id;
  const who = isMine || !author ? t('interactions:panel.we') : author;
  const excerpt = (text ?? '').replace(/\s+/g, ' ').trim();
  const hidden =
    subject === null
      ? t('interactions:panel.onlyThat')
      : text === null && t('interactions:panel.onlySubject');
  const details = [
    attachments && attachments.length > 0 && t('interactions:panel.files', { count: attachments.length }),
    hidden,
    isPending && t('sync:pending'),
  ].filter(Boolean);
  return (
    <li className={styles.row} data-direction={direction}>
      <details>
        <summary>
          <time dateTime={interaction.happenedAt} title={format.instant(interaction.happenedAt)}>
            {format.dayOf(interaction.happenedAt)}
          </time>
          <span>
            {t(`interactions:panel.did.${kind}.${direction}`, { who })}
            {subject && ` · ${subject}`}
          </span>
          {excerpt && <span className={styles.excerpt}>{excerpt}</span>}
          {details.length > 0 && <small>{details.join(' · ')}</small>}
        </summary>
        {text && <p className={styles.text}>{text}</p>}
        {attachments?.map(({ name }) => (
          <small key={name} className={styles.file}>
            {name}
          </small>
        ))}
      </details>
    </li>
  );
}
