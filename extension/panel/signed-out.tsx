import { useTranslation } from 'react-i18next';
import { Button } from '../ui/plain/button.tsx';
import { usePanel } from './panel-context.ts';
import { QuietState } from './quiet-state.tsx';

export function SignedOut() {
  const { t } = useTranslation();
  const { attempt, view, source } = usePanel();
  return (
    <QuietState titleKey={`sync:state.${view.sync.status}`}>
      <Button look="primary" onClick={() => attempt(source.openPairing())}>
        {t('sync:pairThisBrowser')}
      </Button>
    </QuietState>
  );
}
