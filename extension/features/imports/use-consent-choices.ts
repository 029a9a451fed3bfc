import { useTranslation } from 'react-i18next';
import { ContactChannel } from '../../../shared/features/consents/model.ts';
import type { ConsentField } from '../../../shared/features/imports/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';

/** What a column about consents can mean: each purpose of the organisation by each channel. */
export function useConsentChoices(): { value: ConsentField; label: string }[] {
  const { t, i18n } = useTranslation();
  const { consentPurposes } = useDirectory();
  const language = i18n.language === 'zh' ? 'zh' : 'en';
  return consentPurposes.flatMap(({ id, name }) =>
    ContactChannel.options.map((channel) => ({
      value: `consent:${id}:${channel}` as const,
      label: t('imports:field.consent', {
        purpose: name[language],
        channel: t(`consents:channel.${channel}`),
      }),
    })),
  );
}
