import { useTranslation } from 'react-i18next';
import type {
  FittedModel,
  Holdout,
  ModelName,
  PredictionError,
} from '../../../../shared/features/loyalty/value/fit-result.ts';
import { useFormat } from '../../../ui/format.ts';
import { RowsSheet } from '../../../ui/rows-sheet.tsx';

type Way = { name: string; fit: string; error: PredictionError };

/** Every model beside the plain rate: how it was fitted and how far off it was. */
export function HoldoutModels({ holdout, models }: { holdout: Holdout; models: readonly FittedModel[] }) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const hundredths = (figure: number) => format.decimal(figure, 2);
  const fitOf = (name: ModelName) => {
    const problem = models.find(({ model }) => model === name)?.problem;
    if (!problem) return t('holdout.fits.good');
    return t(problem === 'notIdentified' ? 'holdout.fits.notIdentified' : 'holdout.fits.other');
  };
  const ways: Way[] = [
    ...models.flatMap(({ model }) => {
      const error = holdout.models[model];
      return error ? [{ name: t(`model.${model}`), fit: fitOf(model), error }] : [];
    }),
    { name: t('holdout.naiveWay'), fit: '', error: holdout.naive },
  ];
  return (
    <RowsSheet
      title={t('holdout.models')}
      fileName="value-models"
      columns={[
        { label: t('holdout.way'), text: ({ name }) => name },
        { label: t('holdout.state'), text: ({ fit }) => fit },
        { label: t('holdout.mae'), text: ({ error }) => hundredths(error.meanAbsolute), end: true },
        { label: t('holdout.rmse'), text: ({ error }) => hundredths(error.rootMeanSquare), end: true },
        {
          label: t('holdout.allOrders'),
          text: ({ error }) => format.count(Math.round(error.total)),
          end: true,
        },
      ]}
      rows={ways}
      keyOf={({ name }) => name}
      empty=""
    />
  );
}
