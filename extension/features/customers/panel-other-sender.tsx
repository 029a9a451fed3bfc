import { useTranslation } from 'react-i18next';
import type { PanelSubject } from '../../background/views.ts';
import type { PanelState } from '../../panel/panel-card.ts';
import { usePanel } from '../../panel/panel-context.ts';
import { QuietState } from '../../panel/quiet-state.tsx';
import { Button } from '../../ui/plain/button.tsx';

/** Not a customer: a colleague, a machine, a list, a domain told never to be one. */
function OtherSender({ subject }: { subject: PanelSubject }) {
  const { t } = useTranslation();
  const { view, openForm, act, attempt, source } = usePanel();
  const name = view.mail?.name || view.mail?.address || '';
  const domain = subject.state === 'never' ? subject.domain : '';
  const state = subject.state === 'nothing-open' && view.draft ? 'unaddressed' : subject.state;
  // A known host is read already; a page that is lost says so above, with the same way out.
  const isTeachable =
    subject.state === 'nothing-open' &&
    !view.site.isDegraded &&
    view.site.featuresOff.every(({ part }) => part !== 'teaching') &&
    (view.site.adapter === 'generic' || view.site.adapter === 'taught');
  const askAgain = () =>
    act(
      { name: 'customers.setDomainRule', input: { domain, kind: null } },
      t('customers:panel.neverLifted', { domain }),
    );
  return (
    <QuietState titleKey={`customers:panel.${state}`} values={{ name, domain }}>
      {subject.state === 'never' && (
        <Button onClick={() => void askAgain()}>{t('customers:panel.liftNever', { domain })}</Button>
      )}
      {isTeachable && <Button onClick={() => attempt(source.teach())}>{t('mailClients:teach')}</Button>}
      <Button aria-keyshortcuts="/" onClick={() => openForm('find')}>
        {t('customers:panel.find')} <kbd>/</kbd>
      </Button>
    </QuietState>
  );
}

export const otherSenderStates: PanelState = {
  states: ['colleague', 'no-reply', 'list', 'never', 'nothing-open', 'not-on-device'],
  State: OtherSender,
};
