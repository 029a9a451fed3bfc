import { useTranslation } from 'react-i18next';
import { Choices } from '../../ui/plain/choices.tsx';
import { Field } from '../../ui/plain/field.tsx';
import type { PreferenceDraft } from './preference-draft.ts';
import styles from './preference-page.module.css';

const usual = { from: '20:00', to: '08:00' };
const timeZones = Intl.supportedValuesOf('timeZone');

type HoursFieldsProps = { draft: PreferenceDraft; change: (part: Partial<PreferenceDraft>) => void };

export function HoursFields({ draft, change }: HoursFieldsProps) {
  const { t } = useTranslation('preferences');
  const { quietHours, timeZone, language } = draft;
  const time = (end: 'from' | 'to') => (
    <Field label={t(end)}>
      {(control) => (
        <input
          {...control}
          type="time"
          required
          value={quietHours?.[end] ?? ''}
          onChange={(event) =>
            change({ quietHours: { ...(quietHours ?? usual), [end]: event.target.value } })
          }
        />
      )}
    </Field>
  );
  return (
    <section className={styles.hours}>
      <h2>{t('when')}</h2>
      <Choices
        label={t('hours')}
        value={quietHours ? 'own' : 'usual'}
        choose={(whose) => change({ quietHours: whose === 'own' ? usual : null })}
        options={[
          { value: 'usual', label: t('usualHours') },
          { value: 'own', label: t('ownHours') },
        ]}
        hint={t('hoursHint')}
      />
      {quietHours && (
        <div className={styles.times}>
          {time('from')}
          {time('to')}
        </div>
      )}
      <Field label={t('timeZone')}>
        {(control) => (
          <select
            {...control}
            value={timeZone ?? ''}
            onChange={(event) => change({ timeZone: event.target.value || null })}
          >
            <option value="">{t('unknownZone')}</option>
            {timeZones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        )}
      </Field>
      <Choices
        label={t('language')}
        value={language ?? 'any'}
        choose={(chosen) => change({ language: chosen === 'any' ? null : chosen })}
        options={[
          { value: 'any', label: t('anyLanguage') },
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
      />
    </section>
  );
}
