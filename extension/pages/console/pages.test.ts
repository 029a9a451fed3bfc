// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { screens } from '../../../test/support/console/screens.ts';
import { pages } from './pages.ts';

/** A closed round is more than the demonstration has: `survey-results.e2e.ts` looks at it, in each of its states. */
const lookedAtElsewhere = ['/surveys/$roundId/results'];
const pictured = Object.values(screens).map(({ path }) => path.replace(/[?#].*/, ''));

const paths = pages.map(({ path }) => path).filter((path) => !lookedAtElsewhere.includes(path));

test.each(paths)('%s is looked at in pictures, by axe and at both widths', (path) => {
  const shape = new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}$`);
  expect(pictured.some((each) => shape.test(each))).toBe(true);
});
