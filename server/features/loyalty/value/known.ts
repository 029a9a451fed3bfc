/** Null for the NaN that stands for it in a column of numbers. */
export const known = (figure: number): number | null => (Number.isNaN(figure) ? null : figure);
