import { Button, CopyButton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function RoundLetter({ letter }: { letter: { subject: string; text: string } }) {
  const { t } = useTranslation('surveyRounds');
  return (
    <Stack gap="xs" align="flex-start">
      <Text fw={600}>{letter.subject}</Text>
      <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {letter.text}
      </Text>
      <CopyButton value={`${letter.subject}\n\n${letter.text}`}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="default" onClick={copy}>
            {t(copied ? 'invitation.copied' : 'invitation.copy')}
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}
