import type { BallotInvitation } from './ballot-invitation.ts';
import type { TokenIssuer } from './ballot-tokens.ts';

/** The server as a person’s device asks it, signed in. */
export type SurveysApi = { invitations(): Promise<BallotInvitation[]>; issue: TokenIssuer };
