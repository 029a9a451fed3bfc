import type { InsightKit } from '../../../shared/features/insight/glance.ts';
import type { ReadScope } from '../../db/organisation-scope.ts';
import { loadReasons } from './loss-reasons.ts';
import { loadRule } from './rule.ts';

export async function readInsightKit(scope: ReadScope): Promise<InsightKit> {
  return { lossReasons: await loadReasons(scope), rule: await loadRule(scope) };
}
