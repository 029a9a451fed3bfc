import { useTranslation } from 'react-i18next';
import { ContactChannel } from '../../../shared/features/consents/model.ts';
import type { ConsentField } from '../../../shared/features/imports/model.ts';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { useLanguage } from '../../ui/use-language.ts';

/** What a column about consents can mean: each purpose of the organisation by each channel. */
export function useConsentChoices(): { value: ConsentField; label: string }[] {
  const { t } = useTranslation();
  const { consentPurposes } = useDirectory();
  const language = useLanguage();
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
