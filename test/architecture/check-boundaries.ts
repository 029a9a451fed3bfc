import { createRequire, registerHooks } from 'node:module';
import type { ICruiseResult } from 'dependency-cruiser';

const require = createRequire(import.meta.url);
const configuration = require('./boundaries.cjs');

// dependency-cruiser reads TypeScript through the compiler's API, which version 7 no longer has.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.replace(/^typescript(?=\/|$)/, 'typescript-6'), context),
});
const { cruise } = await import('dependency-cruiser');

/** A cruiser that cannot read TypeScript sees nothing and finds nothing wrong. */
const fewestModules = 100;

const { output } = await cruise(['shared', 'server', 'extension'], {
  ...configuration.options,
  ruleSet: { forbidden: configuration.forbidden },
  validate: true,
});
const { modules, summary } = output as ICruiseResult;
const sources = modules.filter((module) => /^(shared|server|extension)\/.*\.tsx?$/.test(module.source));
const imports = sources.reduce((sum, module) => sum + module.dependencies.length, 0);
for (const { from, to, rule } of summary.violations) {
  const comment = configuration.forbidden.find((one: { name: string }) => one.name === rule.name)?.comment;
  console.error(`${from} → ${to}\n  ${rule.name}: ${comment}`);
}
const isBlind = sources.length < fewestModules || imports < sources.length;
if (isBlind)
  console.error('Too few modules and imports were read: dependency-cruiser cannot parse TypeScript here.');
console.log(`${sources.length} modules, ${imports} imports, ${summary.violations.length} violations`);
process.exitCode = summary.violations.length > 0 || isBlind ? 1 : 0;
