import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Bulletin, BulletinRecipient } from '../../../shared/features/bulletins/model.ts';
import { api } from '../../pages/page-client.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { RowsSheet } from '../../ui/rows-sheet.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { CustomerLink } from '../customers/console-customer-link.tsx';
import { useBulletinWords } from './use-bulletin-words.ts';

const tones: Record<BulletinRecipient['state'], Tone> = {
  ...{ waiting: 'cool', sending: 'cool', sent: 'good', refused: 'late', unsure: 'due', 'left-out': 'plain' },
};

/** How often it is looked how far the mails are. */
export const lookEveryMs = 30_000;

const notSent: BulletinRecipient['state'][] = ['left-out', 'refused', 'unsure'];

const isUnderWay = ({ state }: BulletinRecipient) => state === 'waiting' || state === 'sending';

/** Everybody it touches: who gets it, and why not who does not. */
export function BulletinRecipients({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation('bulletinsConsole');
  const format = useFormat();
  const { mail, leftOutWords } = useBulletinWords();
  const { id, boughtWithinMonths } = bulletin;
  const isDraft = bulletin.state === 'draft';
  const found = useQuery({
    ...api.bulletins.recipients.queryOptions({ id }),
    refetchInterval: ({ state }) => (!isDraft && state.data?.some(isUnderWay) ? lookEveryMs : false),
  });
  if (found.isPending) return <LoadingRows />;
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const number = (...states: BulletinRecipient['state'][]) =>
    format.count(found.data.filter(({ state }) => states.includes(state)).length);
  const words = (recipient: BulletinRecipient) =>
    isDraft && recipient.state === 'waiting' ? t('recipients.wouldGet') : mail(recipient);
  return (
    <RowsSheet
      title={t(isDraft ? 'recipients.previewTitle' : 'recipients.title')}
      sentence={
        found.data.length > 0 && (
          <>
            {isDraft
              ? t('recipients.previewSentence', { gets: number('waiting') })
              : t('recipients.sentence', { gets: number('sent'), waiting: number('waiting', 'sending') })}
            <br />
            {leftOutWords(found.data.filter(({ state }) => notSent.includes(state)))}
          </>
        )
      }
      fileName="bulletin-recipients"
      columns={[
        {
          label: t('recipients.customer'),
          text: ({ customerName }) => customerName,
          show: ({ customerId, customerName }) => <CustomerLink id={customerId} name={customerName} />,
        },
        {
          label: t('recipients.result'),
          text: words,
          show: (recipient) => <Tag tone={tones[recipient.state]}>{words(recipient)}</Tag>,
        },
        {
          label: t('recipients.quantity'),
          text: ({ quantity }) => String(quantity),
          show: ({ quantity }) => format.count(quantity),
          end: true,
        },
        {
          label: t('recipients.lastBought'),
          text: ({ lastBoughtAt }) => format.isoDayOf(lastBoughtAt),
          show: ({ lastBoughtAt }) => format.dayOf(lastBoughtAt),
          end: true,
        },
      ]}
      rows={found.data}
      keyOf={({ customerId }) => customerId}
      empty={t('recipients.empty', { count: boughtWithinMonths })}
    />
  );
}
