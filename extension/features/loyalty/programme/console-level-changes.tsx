import { Stack, Text } from '@mantine/core';
import { MoreButton } from '../../../ui/more-button.tsx';
import { useLevelChanges } from './level-change-list.ts';
import { useChangeWords } from './use-change-words.ts';

/** How one customer came to their level. */
export function LevelChanges({ customerId }: { customerId: string }) {
  const words = useChangeWords();
  const { changes, hasNextPage, isFetchingNextPage, fetchNextPage } = useLevelChanges(customerId);
  return (
    <Stack gap={8}>
      {changes.map((change) => (
        <div key={change.id}>
          <Text size="sm">
            {words.moved(change)}{' '}
            <Text span size="sm" c="dimmed">
              {words.when(change)}
            </Text>
          </Text>
          {words.reasons(change).map((reason) => (
            <Text key={reason} size="xs" c="dimmed">
              {reason}
            </Text>
          ))}
        </div>
      ))}
      {hasNextPage && <MoreButton isLoading={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
    </Stack>
  );
}
