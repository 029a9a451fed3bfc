import { Alert, Button, FileButton, Group, Progress, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../shared/features/imports/model.ts';
import { Card } from '../../ui/card.tsx';
import { refusalText } from '../../ui/refusal.ts';
import { uploadFile } from './upload-file.ts';

const accepted: Record<ImportKind, string> = {
  customers: '.csv,.tsv,.txt,.vcf,text/csv,text/vcard',
  purchases: '.csv,.tsv,.txt,text/csv',
  mail: '.mbox,.eml,.mbx,message/rfc822',
};

type ChooseFileProps = { kind: ImportKind; onUploaded: (importId: string) => void };

export function ChooseFile({ kind, onUploaded }: ChooseFileProps) {
  const { t } = useTranslation();
  const [share, setShare] = useState<number | null>(null);
  const [refused, setRefused] = useState('');
  const take = async (file: File | null) => {
    if (!file) return;
    setRefused('');
    setShare(0);
    try {
      onUploaded(await uploadFile(kind, file, setShare));
    } catch (error) {
      setRefused(refusalText(t, error));
    } finally {
      setShare(null);
    }
  };
  return (
    <Card title={t('imports:choose')}>
      <Group gap="md">
        <FileButton onChange={(file) => void take(file)} accept={accepted[kind]}>
          {(props) => (
            <Button {...props} leftSection={<IconUpload size={16} />} loading={share !== null}>
              {t('imports:choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" flex={1} miw={220}>
          {t(`imports:hint.${kind}`)}
        </Text>
      </Group>
      {share !== null && <Progress value={share * 100} mt="md" aria-label={t('imports:state.uploading')} />}
      {refused && (
        <Alert color="red" mt="md" role="alert">
          {refused}
        </Alert>
      )}
    </Card>
  );
}
