/** Who may import whom (ARCHITECTURE.md); the failing rule's comment says what to do instead. */
const order = [
  ['customers', 'interactions', 'purchases', 'administration', 'integrations'],
  ['promises'],
  ['consents', 'prompts', 'complaints', 'loyalty', 'surveys', 'recognition', 'conflicts', 'channel-watch'],
  ['account-plans', 'bulletins', 'writing', 'mail-clients', 'careers', 'engagement', 'insight'],
  // What brings everything together: may look at all of them, and none of them at it.
  ['imports', 'exports', 'sync'],
  // Handovers show a card's next step, which sync puts together; mail accounts bring mail in as imports do.
  ['handovers', 'mail-accounts', 'erasure'],
  // Believes the addresses of mail accounts.
  ['drop-box'],
];

const leftwards = order.flatMap((group, index) => {
  const right = order.slice(index + 1).flat();
  if (right.length === 0) return [];
  return [
    {
      name: `${group[0]}-and-peers-know-nothing-further-right`,
      comment: 'Features import leftwards only: move what both need into the feature on the left.',
      severity: 'error',
      from: {
        path: `^(server|shared|extension)/features/(${group.join('|')})/`,
        pathNot: '\\.test\\.tsx?$',
      },
      // The card is what a device keeps of a customer; whoever reasons about customers reasons over it.
      to: {
        path: `^(server|shared|extension)/features/(${right.join('|')})/`,
        pathNot: '^shared/features/sync/model\\.ts$',
      },
    },
  ];
});

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or a third holds what both need.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-knows-nobody',
      comment: 'shared/ is pure: give it the value as an argument.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server|extension|test)/|^(fs|path|os|net|crypto|child_process)$' },
    },
    {
      name: 'server-knows-no-extension',
      comment: 'The server imports shared/ only.',
      severity: 'error',
      from: { path: '^server/', pathNot: '\\.(test|fixture)\\.ts$' },
      to: { path: '^(extension|test)/' },
    },
    {
      name: 'extension-knows-only-the-router-type',
      comment:
        'The extension imports shared/ and `import type` of server/router.ts, nothing else of the server.',
      severity: 'error',
      from: { path: '^extension/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'mail-and-ui-know-no-feature',
      comment:
        'extension/mail, extension/marks and extension/ui are used by features, never the other way round.',
      severity: 'error',
      from: { path: '^extension/(mail|marks|ui)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(extension|server)/features/' },
    },
    ...leftwards,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|\\.output|\\.wxt|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
};
