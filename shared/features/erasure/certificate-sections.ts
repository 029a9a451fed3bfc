import type { ErasureCertificate, ErasureDevice } from './model.ts';

export type CertificateSection = { title: string; facts: { name: string; value: string }[] };

/** How a language says things: `say` by message key, `when` for an instant. */
export type CertificateLanguage = {
  say: (key: string, values?: Record<string, string | number>) => string;
  when: (instant: string) => string;
};

/** The certificate in words, for a page and for a text alike. */
export function certificateSections(
  certificate: ErasureCertificate,
  { say, when }: CertificateLanguage,
): CertificateSection[] {
  const { id, reason, askedBy, purchases, requestedAt, finishedAt, devices, inLedgerAt } = certificate;
  const fact = (name: string, value: string) => ({ name: say(`erasure:facts.${name}`), value });
  return [
    {
      title: say('erasure:certificate'),
      facts: [
        fact('id', id),
        fact('requestedAt', when(requestedAt)),
        fact('finishedAt', finishedAt ? when(finishedAt) : say('erasure:notYet')),
        fact('reason', say(`erasure:reason.${reason}`)),
        fact('askedBy', say(`erasure:askedBy.${askedBy}`)),
        fact('purchases', say(`erasure:purchases.${purchases}`)),
      ],
    },
    {
      title: say('erasure:rowsTitle'),
      facts: certificate.rows.map(({ table, act, count }) => ({
        name: say(`erasure:table.${table}`, { defaultValue: table }),
        value: say('erasure:counted', { count, act: say(`erasure:act.${act}`) }),
      })),
    },
    {
      title: say('erasure:browsersTitle'),
      facts: devices.length > 0 ? devices.map(ofDevice) : [{ name: say('erasure:noBrowsers'), value: '' }],
    },
    {
      title: say('erasure:backupsTitle'),
      facts: [
        {
          name: say('erasure:ledger'),
          value: inLedgerAt
            ? say('erasure:inLedger', { when: when(inLedgerAt) })
            : say('erasure:notInLedger'),
        },
      ],
    },
  ];

  function ofDevice({ id: deviceId, confirmedAt, revokedAt }: ErasureDevice) {
    const name = say('erasure:browser', { id: deviceId.slice(-8) });
    if (confirmedAt) return { name, value: say('erasure:browserConfirmed', { when: when(confirmedAt) }) };
    if (revokedAt) return { name, value: say('erasure:browserRevoked', { when: when(revokedAt) }) };
    return { name, value: say('erasure:browserWaiting') };
  }
}

export function certificateText(sections: readonly CertificateSection[]): string {
  return sections
    .map(({ title, facts }) =>
      [title, ...facts.map(({ name, value }) => (value ? `  ${name}: ${value}` : `  ${name}`))].join('\n'),
    )
    .join('\n\n');
}
