import { z } from 'zod';
import { type FromMarksPage, mostTexts } from '../marks/marks-port.ts';

const PageText = z.string().min(1).max(400);

/** The page is hostile: what its script sends is bounded and has exactly this shape, or it is nothing. */
export const MarksMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ask'), texts: z.array(PageText).max(mostTexts) }),
  z.object({ type: z.literal('hover'), text: PageText.nullable() }),
  z.object({ type: z.literal('ping') }),
]) satisfies z.ZodType<FromMarksPage>;
