import { CardBoundary } from '../ui/plain/card-boundary.tsx';
import { Blank } from './blank.tsx';
import { usePanel } from './panel-context.ts';
import { panelCards, panelNotices, panelStates } from './panel-registry.ts';
import { QuietState } from './quiet-state.tsx';
import { SignedOut } from './signed-out.tsx';

export function PanelBody() {
  const { sync, subject } = usePanel().view;
  if (sync.status === 'signed-out' || sync.status === 'device-revoked') return <SignedOut />;
  return (
    <>
      {panelNotices.map(({ name, Notice }) => (
        <CardBoundary key={name} name={name}>
          <Notice />
        </CardBoundary>
      ))}
      <Subject key={subject.state === 'card' ? subject.card.customer.id : subject.state} />
    </>
  );
}

function Subject() {
  const { subject } = usePanel().view;
  if (subject.state === 'card')
    return panelCards.map(({ name, Card }) => (
      <CardBoundary key={name} name={name}>
        <Card subject={subject} />
      </CardBoundary>
    ));
  if (subject.state === 'fetching') return <Blank />;
  const found = panelStates.find(({ states }) => states.includes(subject.state));
  if (!found) return <QuietState titleKey={`sync:state.${subject.state}`} />;
  return (
    <CardBoundary name={subject.state}>
      <found.State subject={subject} />
    </CardBoundary>
  );
}
