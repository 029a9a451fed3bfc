import { Stack, Text } from '@mantine/core';
import { CopyButton } from '../../ui/copy-button.tsx';

export function RoundLetter({ letter }: { letter: { subject: string; text: string } }) {
  return (
    <Stack gap="xs" align="flex-start">
      <Text fw={600}>{letter.subject}</Text>
      <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {letter.text}
      </Text>
      <CopyButton text={`${letter.subject}\n\n${letter.text}`} size="compact-sm" variant="default" />
    </Stack>
  );
}
