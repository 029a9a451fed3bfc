import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../pages/console/directory-context.ts';
import { useLanguage } from '../../ui/use-language.ts';

/** Names of causes in the reader's language; null is not decided. */
export function useCauseName() {
  const { t } = useTranslation('complaints');
  const { complaintRules } = useDirectory();
  const language = useLanguage();
  return (id: string | null) =>
    complaintRules.causes.find((cause) => cause.id === id)?.name[language] ?? id ?? t('noCause');
}

/** To choose from: those in use. */
export function useCauseChoices() {
  const { complaintRules } = useDirectory();
  const nameOf = useCauseName();
  return complaintRules.causes
    .filter(({ isRetired }) => !isRetired)
    .map(({ id }) => ({ value: id, label: nameOf(id) }));
}
