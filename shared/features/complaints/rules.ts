import { z } from 'zod';

const Name = z.string().trim().min(1).max(60);

/** What a complaint came from, for counting. A retired one stays with the complaints that have it. */
export const ComplaintCause = z.object({
  id: z.string().min(1).max(36),
  name: z.object({ en: Name, zh: Name }),
  isRetired: z.boolean(),
});
export type ComplaintCause = z.infer<typeof ComplaintCause>;

const WorkingDays = z.number().int().min(0).max(60);

/** What an organisation asks of itself when somebody complains, in working days. */
export const ComplaintRules = z.object({
  acknowledgeDays: WorkingDays,
  answerDays: WorkingDays,
  /** After the answer, until the customer is asked whether it is solved. */
  askDays: WorkingDays,
  causes: z.array(ComplaintCause).max(30),
});
export type ComplaintRules = z.infer<typeof ComplaintRules>;

const cause = (id: string, en: string, zh: string): ComplaintCause => ({
  id,
  name: { en, zh },
  isRetired: false,
});

/** Until somebody decides otherwise. */
export const defaultRules: ComplaintRules = {
  acknowledgeDays: 1,
  answerDays: 5,
  askDays: 3,
  causes: [
    cause('quality', 'Quality of the goods', '产品质量'),
    cause('delivery', 'Late or damaged delivery', '交货延误或破损'),
    cause('wrong-goods', 'Wrong or missing goods', '错发漏发'),
    cause('price', 'Price or invoice', '价格或账单'),
    cause('answer', 'Slow or no answer', '回复不及时'),
    cause('manner', 'Manner of a colleague', '服务态度'),
    cause('promise', 'A promise not kept', '承诺未兑现'),
    cause('other', 'Something else', '其他'),
  ],
};
