/** Colleagues' writes wait for one slice at most. */
export const sliceSize = 100;

/** How many customers a call took on, and how many are left; it is called until none are, or none could be taken on. */
export type Slice = { done: number; left: number };
