import { Anchor, Button, Group, Progress, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  certificateSections,
  certificateText,
} from '../../../shared/features/erasure/certificate-sections.ts';
import type { ErasureCertificate } from '../../../shared/features/erasure/model.ts';
import { languages } from '../../../shared/i18n/catalogue.ts';
import { api } from '../../pages/page-client.ts';
import { Card } from '../../ui/card.tsx';
import { useClock } from '../../ui/clock.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { formatsOf } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import print from '../../ui/print.module.css';
import { PrintButton } from '../../ui/print-button.tsx';
import { saveText } from '../../ui/save-text.ts';
import classes from './console-certificate.module.css';
import { ErasureState } from './console-erasure-state.tsx';

const pollMilliseconds = 1_000;

export function CertificatePage() {
  const { t } = useTranslation('erasure');
  const { erasureId } = useParams({ strict: false }) as { erasureId: string };
  const found = useQuery(
    api.erasures.get.queryOptions(
      { id: erasureId },
      { refetchInterval: (query) => (query.state.data?.finishedAt ? false : pollMilliseconds) },
    ),
  );
  return (
    <Stack maw={720} gap="lg" className={classes.certificate}>
      <Anchor component={Link} to="/erasures" size="sm" className={print.screenOnly}>
        <IconArrowLeft size={13} aria-hidden /> {t('back')}
      </Anchor>
      {found.isPending && <LoadingRows />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Certificate certificate={found.data} />}
    </Stack>
  );
}

function Certificate({ certificate }: { certificate: ErasureCertificate }) {
  const { t, i18n } = useTranslation('erasure');
  const { now, timeZone } = useClock();
  const sectionsIn = (language: string) => {
    const speak = i18n.getFixedT(language);
    return certificateSections(certificate, {
      say: (key, values = {}) => speak(key, values),
      when: formatsOf(language, now(), timeZone).instant,
    });
  };
  const fileName = `erasure-${certificate.id}`;
  const save = {
    json: () => saveText({ fileName: `${fileName}.json`, text: JSON.stringify(certificate, null, 2) }),
    text: () => {
      const texts = languages.map((language) => certificateText(sectionsIn(language)));
      saveText({ fileName: `${fileName}.txt`, text: `${texts.join('\n\n———\n\n')}\n` });
    },
  };
  const { stepsDone, stepsTotal, finishedAt } = certificate;
  return (
    <>
      <PageHeader title={t('certificate')} subtitle={t('certificateHint')}>
        <Group className={print.screenOnly} gap="xs">
          <Button variant="default" onClick={save.text}>
            {t('saveText')}
          </Button>
          <Button variant="default" onClick={save.json}>
            {t('saveJson')}
          </Button>
          <PrintButton variant="filled" />
        </Group>
      </PageHeader>
      {!finishedAt && (
        <Stack gap={6}>
          <ErasureState erasure={certificate} />
          <Progress value={(100 * stepsDone) / stepsTotal} aria-label={t('column.state')} animated />
        </Stack>
      )}
      {sectionsIn(i18n.language).map(({ title, facts }) => (
        <Card key={title} title={title}>
          <FactList facts={facts} />
        </Card>
      ))}
    </>
  );
}
