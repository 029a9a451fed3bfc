import { SettingsPage as Settings } from '../../features/administration/console-settings.tsx';
import { RetentionSettings } from '../../features/erasure/console-retention.tsx';
import { useHasRole } from './directory-context.ts';

export function SettingsPage() {
  const isAdministrator = useHasRole('administrator');
  return <Settings>{isAdministrator && <RetentionSettings />}</Settings>;
}
