import { useState } from 'react';
import { useAction } from '../../pages/use-action.ts';

type Slices<Input> = {
  /** Once, before the first slice. */
  begin?: (input: Input) => Promise<unknown>;
  next: (input: Input) => Promise<{ done: number; left: number }>;
  said: string;
  onDone?: (done: number, input: Input) => void;
};

/** Slice after slice until nothing is left. Leaving the page stops between two; what is left can be gone on with. */
export function useSlices<Input>({ begin, next, said, onDone }: Slices<Input>) {
  const [done, setDone] = useState(0);
  const action = useAction(
    {
      mutationFn: async (input: Input) => {
        setDone(0);
        await begin?.(input);
        for (let handed = 0; ; ) {
          const slice = await next(input);
          handed += slice.done;
          setDone(handed);
          if (slice.left === 0 || slice.done === 0) return handed;
        }
      },
    },
    { done: said, ...(onDone && { onDone }) },
  );
  return { ...action, done };
}
