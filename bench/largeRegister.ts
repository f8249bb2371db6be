import type { Governance } from '#model/governance'
import type { RegisterField } from '#model/imports/registerFields'

type Line = Readonly<Partial<Record<RegisterField, string>>>

/** A municipality's register as large as they come: 53 columns, most of them filled, with the habits that people have. */
export function largeRegister(rows: number, governance: Governance): readonly Line[] {
  const { objects, products, administrations } = governance
  const people = governance.structure.persons.filter(
    ({ protectedIdentity, leftOn }) => !protectedIdentity && leftOn === null,
  )
  const of = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)]
  return Array.from({ length: rows }, (_, at): Line => {
    const product = of(products, at)
    const object = objects.find(({ id }) => id === product?.objectId)
    const yes = at % 3 === 0 ? 'Ja' : at % 3 === 1 ? 'nej' : 'vet ej'
    return {
      ...{
        key: `S-${at}`,
        name: `System ${at}`,
        aliases: at % 5 === 0 ? `Alias ${at}` : '',
        description: `Vad system ${at} gör`,
      },
      ...{ type: 'System', object: object?.code ?? '', product: product?.name ?? '' },
      administrations: `${of(administrations, at)?.name ?? ''}; ${of(administrations, at + 1)?.name ?? ''}`,
      ...{
        'responsible-business': of(people, at)?.name ?? '',
        'responsible-it': at % 4 === 0 ? `Ny Person ${at % 90}` : (of(people, at + 7)?.name ?? ''),
      },
      ...{ 'assessment-business': 'Utveckling', 'assessment-it': at % 2 === 0 ? 'Behåll' : 'vet ej' },
      ...{
        services: 'Drift; Support',
        'service-person': of(people, at + 3)?.name ?? '',
        documents: `https://intra.vretaby.example/${at}`,
      },
      ...{
        'depends-on': at > 0 ? `System ${at - 1}` : '',
        'integrates-with': at % 2 === 0 ? `System ${(at + 9) % rows}` : '',
      },
      ...{
        category: 'Medborgartjänst',
        lifecycle: 'I drift',
        criticality: 'Ja; Delvis',
        'used-by': 'Flera',
        overlap: 'Litet',
      },
      ...{
        'lock-in': 'Teknisk',
        supplier: `Leverantör ${at % 150} AB`,
        'supplier-contact': `kontakt${at}@lev.example`,
      },
      ...{
        'contract-form': at % 5 < 3 ? 'Löpande' : 'Tidsbegränsat',
        'contract-number': `A-${at}`,
        'contract-start': '2023-01-01',
      },
      ...{
        'contract-end': at % 5 < 3 ? 'Löpande, 6 mån' : '46022',
        extension: '1+1 år',
        'operating-cost': `ca ${at} tkr`,
      },
      ...{
        'development-cost': '10 000 kr exkl. moms',
        hosting: 'Externt, SaaS',
        host: 'Driftbolaget',
      },
      ...{ 'data-country': 'Sverige', 'active-users': `${at} st`, 'incidents-per-year': '3' },
      ...{
        'has-api': yes,
        integrations: 'Fil varje natt',
        'open-data': yes,
        confidentiality: '3',
        integrity: '2',
        availability: '2',
      },
      ...{ 'classified-on': '2025-03-12', 'classified-until': '2027-03', 'personal-data': yes, 'sensitive-data': yes },
      ...{ 'third-country': 'nej', 'processing-terms': 'Gäller', 'recovery-hours': '8 h', 'fallback-routine': yes },
      ...{ preservation: 'Gallras', note: at % 9 === 0 ? 'Se över avtalet' : '' },
    }
  })
}
