import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

export function CustomerLink({ id, name }: { id: string; name: string }) {
  return (
    <Anchor component={Link} to={`/customers/${id}`} c="inherit" fw={600}>
      {name}
    </Anchor>
  );
}
