import type { EarlierActions } from '../../../shared/features/surveys/action.ts';
import { useActionState } from './use-action-state.ts';

/** What was announced, and how each stands. */
export function BallotActions({ actions }: Pick<EarlierActions, 'actions'>) {
  const actionState = useActionState();
  return (
    <ul>
      {actions.map((action) => (
        <li key={action.id}>
          {action.what}
          <small data-state={action.state}>
            {[actionState(action), ...(action.outcome ? [action.outcome] : [])].join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
}
