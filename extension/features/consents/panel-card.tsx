import { useTranslation } from 'react-i18next';
import { defaultPurposes } from '../../../shared/features/consents/default-purposes.ts';
import { mayContact } from '../../../shared/features/consents/may-contact.ts';
import { ContactChannel } from '../../../shared/features/consents/model.ts';
import { FoldedSection } from '../../panel/folded-section.tsx';
import type { CardSubject, PanelCard } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { useInsertion } from '../../panel/use-insertion.ts';
import { Button } from '../../ui/plain/button.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import styles from './panel-card.module.css';

/** For what this customer may be contacted, and their own page put into the draft. */
function Consents({ subject }: { subject: CardSubject }) {
  const { t } = useTranslation('consents');
  const { view, source, openForm, attempt } = usePanel();
  const { insert, unplaced } = useInsertion();
  const { customer, consents } = subject.card;
  const purposes = view.directory?.consentPurposes ?? defaultPurposes;
  const language = useLanguage();
  const insertLink = async () => {
    const url = await source.preferenceLink(customer.id);
    const text = t('link.sentence', { url, lng: customer.language ?? language });
    await insert({ text, asIs: true }, url);
  };
  return (
    <FoldedSection title={t('title')}>
      <dl className={styles.purposes}>
        {purposes
          .filter(({ isRetired }) => !isRetired)
          .map(({ id: purpose, name }) => {
            const allowed = ContactChannel.options.filter(
              (channel) => mayContact(consents, { purpose, channel }, purposes).isAllowed,
            );
            return (
              <div key={purpose}>
                <dt>{name[language]}</dt>
                <dd className={allowed.length === 0 ? styles.no : undefined}>
                  {allowed.length === 0
                    ? t('verdict.no')
                    : allowed.map((channel) => t(`channel.${channel}`)).join(' · ')}
                </dd>
              </div>
            );
          })}
      </dl>
      <div className={styles.ways}>
        <Button onClick={() => openForm('note-consent')}>{t('record')}</Button>
        <Button onClick={() => attempt(insertLink())}>{t('link.insert')}</Button>
      </div>
      {unplaced !== null && (
        <p className={styles.link}>
          {t('prompts:panel.draft.no-compose')} {unplaced}
        </p>
      )}
    </FoldedSection>
  );
}

export const consentsPanelCard: PanelCard = { name: 'consents', Card: Consents };
