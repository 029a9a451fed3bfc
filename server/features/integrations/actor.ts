import type { Session } from '../../auth/session.ts';
import type { Source } from '../customers/identities.ts';

/** A program at work: whom it acts as, and what is kept beside each row it makes. */
export type Actor = { session: Session; source: Source };
