import type { CalendarDate } from '#model/dates'
import type { Office, OfficeHolding } from '#model/structure'
import { demoId, keyOf, officeId, personId } from './ids.ts'

/** Who has held an office: name, first day, and last day unless the holder is still there. */
type Held = readonly [who: string, from: CalendarDate, to?: CalendarDate]

export interface OfficeRow {
  readonly key: string
  /** The model's office; none for an ordinary line position. */
  readonly kind?: string
  readonly title: string
  readonly administration?: string
  readonly from?: CalendarDate
  readonly charges?: readonly string[]
  readonly held: readonly Held[]
}

const start = '2022-01-01'

/** One of each in the organisation: the model's office has the same name as the key. */
const organisationWide: readonly OfficeRow[] = [
  { key: 'municipal-director', title: 'Kommundirektör', from: '2018-02-01', held: [['Eva Rosenlund', '2018-02-01']] },
  {
    key: 'deputy-municipal-director',
    title: 'Biträdande kommundirektör',
    held: [
      ['Margareta Silfverberg', start, '2023-12-31'],
      ['Göran Palmcrantz', '2024-01-01'],
    ],
  },
  {
    key: 'director-of-communication-and-development',
    title: 'Kommunikations- och utvecklingsdirektör',
    held: [
      ['Torsten Hallgren', start, '2023-08-14'],
      ['Sofia Nyqvist', '2023-08-15'],
    ],
  },
  {
    key: 'head-of-it',
    title: 'It-chef',
    from: '2019-04-01',
    held: [
      ['Ulf Wikström', '2019-04-01', '2021-12-31'],
      ['Daniel Åsbrink', start],
    ],
  },
  { key: 'chief-of-digitalisation', title: 'Digitaliseringschef', held: [['Ingrid Solheim', start]] },
  { key: 'model-manager', title: 'Modellansvarig', held: [['Tove Lindmark', start]] },
]

const heads: readonly OfficeRow[] = [
  head('iaf', 'Arbetsmarknadsdirektör', ['Yasmin El-Khoury', start]),
  head('sof', 'Socialdirektör', ['Agneta Rudbeck', start, '2025-01-31'], ['Birgitta Wester', '2025-02-01']),
  head('vof', 'Omsorgsdirektör', ['Tommy Wrangel', start]),
  head('uf', 'Utbildningsdirektör', ['Lars Ahlgren', start, '2026-07-31'], ['Annika Fors', '2026-08-01']),
  head('kof', 'Kultur- och fritidsdirektör', ['Inger Falkenström', start]),
  head('msf', 'Förvaltningschef, Miljö- och samhällsbyggnadsförvaltningen', ['Håkan Ljungstedt', start]),
  head('klf', 'Kanslidirektör', ['Henning Odelberg', start]),
  head('vss', 'Förvaltningschef, Verksamhetsstöd och service', ['Roland Tunberg', start]),
]

const managers: readonly OfficeRow[] = [
  manager('iaf', 'arbetsmarknad', 'Jakob Lernstad'),
  manager('sof', 'individ och familj', 'Anneli Forsvik'),
  manager('vof', 'hemtjänst', 'Lotta Brännström'),
  manager('vof', 'särskilt boende', 'Carl-Johan Åkerström-Wästfelt'),
  manager('uf', 'elevhälsa', 'Kerstin Lundmark'),
  manager('uf', 'grundskola', 'Rikard Ståhle'),
  manager('kof', 'bibliotek', 'Anders Bohlin'),
  manager('kof', 'fritid', 'Jenny Sahlbom'),
  manager('msf', 'bygglov och plan', 'Bo Lindgärde'),
  manager('msf', 'gata och park', 'Eivor Stenmark'),
  manager('klf', 'kansli', 'Petter Rosengren'),
  manager('klf', 'it', 'Marianne Cederlöf'),
  manager('vss', 'ekonomi och lön', 'Anna-Karin Margareta Gyllenstierna-Bergström'),
]

/** Ordinary places in the line; the owners' appointments hang on some of them. */
const positions: readonly OfficeRow[] = [
  position('klf', 'Gruppchef applikation', ['Susanne Grip', start, '2025-01-11'], ['Jonas Ekwall', '2025-01-12']),
  position('klf', 'Gruppchef vårdsystem', ['Erik Tallberg', '2024-09-01']),
  position('klf', 'Gruppchef samhällssystem', ['Göte Rådström', start, '2026-04-30'], ['Nadia Kaya', '2026-08-15']),
  // Rasmus Hjelm changed places in the line and kept the ownership that hung on the first.
  position('klf', 'Gruppchef administrativa system', ['Rasmus Hjelm', start, '2026-06-30']),
  position('klf', 'Säkerhetsarkitekt', ['Rasmus Hjelm', '2026-07-01']),
  position('klf', 'Avdelningschef infrastruktur', ['Viktor Brandt', start]),
  position('klf', 'Systemledare', ['Leila Haddad', '2024-02-01']),
  position('msf', 'Stadsbyggnadschef', ['Ragnar Ekeblad', start, '2024-05-31'], ['Per-Olof Strand', '2024-06-01']),
  position('msf', 'Avdelningschef bygglov', ['Maj Wallander', '2023-03-01']),
  position('vss', 'Ekonomidirektör', ['Camilla Ödmark', start]),
  position('uf', 'Rektor, Vretabyskolan', ['Karl-Henrik Moberg', start]),
  position('uf', 'Skolsekreterare', ['Siv Blom', '2022-08-15']),
  { ...position('kof', 'Kulturskolechef', ['Gunnel Svärd', start, '2026-07-31']), charges: ['operations'] },
]

export const officeRows: readonly OfficeRow[] = [
  ...organisationWide.map((row) => ({ ...row, kind: row.key })),
  ...heads,
  ...managers,
  ...positions,
]

export const offices: readonly Office[] = officeRows.map((row) => ({
  id: officeId(row.key),
  kind: row.kind ?? null,
  title: row.title,
  administrationId: row.administration === undefined ? null : demoId(`administration/${row.administration}`),
  charges: row.charges ?? [],
  from: row.from ?? start,
  to: null,
}))

export const holdings: readonly OfficeHolding[] = officeRows.flatMap((row) =>
  row.held.map(([who, from, to = null]) => ({
    id: demoId(`holding/${row.key}/${keyOf(who)}`),
    officeId: officeId(row.key),
    personId: personId(who),
    standsInForId: null,
    from,
    to,
  })),
)

function head(administration: string, title: string, ...held: Held[]): OfficeRow {
  return {
    key: `head-of-administration/${administration}`,
    kind: 'head-of-administration',
    title,
    administration,
    held,
  }
}

function manager(administration: string, operation: string, who: string): OfficeRow {
  const key = `operations-manager/${administration}/${keyOf(operation)}`
  return {
    key,
    kind: 'operations-manager',
    title: `Verksamhetschef ${operation}`,
    administration,
    held: [[who, start]],
  }
}

function position(administration: string, title: string, ...held: Held[]): OfficeRow {
  return { key: `line/${keyOf(title)}`, title, administration, held }
}
