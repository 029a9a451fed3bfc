import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHasRole } from '../../pages/console/directory-context.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { InstrumentSheet } from './console-instruments.tsx';
import { OwnRounds } from './console-rounds-own.tsx';
import { RoundSheet } from './console-rounds-sheet.tsx';

/** The surveys one may answer; for whoever runs them all rounds and the questionnaires. */
export function RoundsPage() {
  const { t } = useTranslation('surveyRounds');
  const runsSurveys = useHasRole('hr', 'administrator');
  return (
    <Stack gap="xl">
      <div>
        <PageHeader title={t('title')} subtitle={t('subtitle')}>
          {runsSurveys && (
            <Button component={Link} to="/surveys/plan/new">
              {t('plan')}
            </Button>
          )}
        </PageHeader>
        <OwnRounds />
      </div>
      {runsSurveys && <RoundSheet />}
      {runsSurveys && <InstrumentSheet />}
    </Stack>
  );
}
