import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../../server/router.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { asked } from '../../api/asked.ts';
import { ballotBox } from '../../features/surveys/ballot-box.ts';
import { systemRandom } from '../../features/surveys/ballot-times.ts';
import { openPhoneBallot, type PhoneBallot } from '../../features/surveys/phone-ballot.ts';

const longestMs = 3_600_000;

/** The ballot of this code, in this browser. @throws AppError */
export async function openSurvey({ surveyPage }: TRPCClient<AppRouter>, code: string): Promise<PhoneBallot> {
  // Browsers seal nothing on a page that came unprotected.
  if (!isSecureContext) throw new AppError('unavailable', 'ballot:phone.notSecure');
  let timer: ReturnType<typeof setTimeout>;
  return openPhoneBallot({
    code,
    storage: localStorage,
    box: ballotBox,
    now: () => new Date(),
    random: systemRandom,
    wakeIn: (milliseconds, work) => {
      clearTimeout(timer);
      timer = setTimeout(work, Math.min(milliseconds, longestMs));
    },
    api: {
      open: () => asked(surveyPage.open.mutate({ code })),
      issue: ({ manifestHash, blinded }) =>
        asked(surveyPage.issueTokens.mutate({ code, manifestHash, blinded })),
    },
  });
}
