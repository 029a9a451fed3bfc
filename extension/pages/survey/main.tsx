import { surveyActionsMessages } from '../../../shared/features/surveys/action-messages.ts';
import { ballotMessages } from '../../../shared/features/surveys/ballot-messages.ts';
import { surveysMessages } from '../../../shared/features/surveys/messages.ts';
import { readPhoneCode } from '../../../shared/features/surveys/phone-code.ts';
import { showCustomerPage } from '../show-customer-page.tsx';
import { CodeForm } from './code-form.tsx';
import { openSurvey } from './open-survey.ts';
import { SurveyPage } from './survey-page.tsx';

// Another code is another ballot.
addEventListener('hashchange', () => location.reload());

const catalogues = { ballot: ballotMessages, surveys: surveysMessages, surveyActions: surveyActionsMessages };

showCustomerPage(catalogues, (client, typed) => {
  const code = readPhoneCode(typed);
  return code ? <SurveyPage open={() => openSurvey(client, code)} /> : <CodeForm isWrong={typed !== ''} />;
});
