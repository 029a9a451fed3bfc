import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Whole programs started, killed and started again, every screen opened: minutes, whatever the size of the file. */
const takesLong =
  /\/(test\/sync|test\/surveys\/attacks|server\/startup|server\/db\/embedded)\/|\/(main-path|console-screens|panel-accessibility)\.e2e/;

/**
 * What takes longest comes first, so that no worker is left alone with it in the end; files that want a page come last
 * and together, since a worker goes on only with files of its own environment.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = new Map(files.map((file) => [file, placeOf(file.moduleId)]));
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => place.get(one)! - place.get(other)!);
  }
}

function placeOf(path: string): number {
  if (takesLong.test(path)) return 0;
  return readFileSync(path, 'utf8').startsWith('// @vitest-environment') ? 2 : 1;
}
