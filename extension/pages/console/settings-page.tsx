import { SettingsPage as Settings } from '../../features/administration/console-settings.tsx';
import { ComplaintRulesCard } from '../../features/complaints/console-rules.tsx';
import { RetentionSettings } from '../../features/erasure/console-retention.tsx';
import { useHasRole } from './directory-context.ts';

export function SettingsPage() {
  const isAdministrator = useHasRole('administrator');
  const leads = useHasRole('manager', 'administrator');
  return (
    <Settings>
      {leads && <ComplaintRulesCard />}
      {isAdministrator && <RetentionSettings />}
    </Settings>
  );
}
