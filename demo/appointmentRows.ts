import type { CalendarDate } from '#model/dates'
import type { SideId } from '#model/shapes/governanceModel'
import type { AppointmentRow } from './appointmentRow.ts'
import { specialistRows } from './specialistRows.ts'

type Owned = readonly [
  object: string,
  side: SideId,
  who: string,
  line: string,
  on: CalendarDate,
  from: CalendarDate,
  reference: string,
]
type Led = readonly [object: string, side: SideId, who: string, reference: string]
type Coordinated = readonly [
  object: string,
  side: SideId,
  who: string,
  on: CalendarDate,
  from: CalendarDate,
  reference: string,
  products: readonly string[],
]

const firstOwners: readonly Owned[] = [
  ['VSOA', 'business', 'Agneta Rudbeck', 'head-of-administration/sof', '2021-12-15', '2022-01-01', 'KLF 2021-01187'],
  ['VSOA', 'it', 'Susanne Grip', 'line/gruppchef-applikation', '2021-12-15', '2022-01-01', 'KLF 2021-01190'],
  ['UKF', 'it', 'Susanne Grip', 'line/gruppchef-applikation', '2021-12-15', '2022-01-01', 'KLF 2021-01191'],
  ['SAM', 'business', 'Ragnar Ekeblad', 'line/stadsbyggnadschef', '2021-12-15', '2022-01-01', 'KLF 2021-01188'],
  ['SAM', 'it', 'Göte Rådström', 'line/gruppchef-samhallssystem', '2021-12-15', '2022-01-01', 'KLF 2021-01192'],
  ['KOP', 'business', 'Camilla Ödmark', 'line/ekonomidirektor', '2021-12-15', '2022-01-01', 'KLF 2021-01189'],
  ['KOP', 'it', 'Rasmus Hjelm', 'line/gruppchef-administrativa-system', '2021-12-15', '2022-01-01', 'KLF 2021-01193'],
  [
    'FST',
    'business',
    'Viktor Brandt',
    'line/avdelningschef-infrastruktur',
    '2021-12-15',
    '2022-01-01',
    'KLF 2021-01194',
  ],
  ['FST', 'it', 'Viktor Brandt', 'line/avdelningschef-infrastruktur', '2021-12-15', '2022-01-01', 'KLF 2021-01195'],
  ['UKF', 'business', 'Lars Ahlgren', 'head-of-administration/uf', '2022-04-20', '2022-05-01', 'KLF 2022-00390'],
  ['SAM', 'it', 'Nadia Kaya', 'line/gruppchef-samhallssystem', '2026-08-19', '2026-09-01', 'KLF 2026-00502'],
]

const laterOwners: readonly Owned[] = [
  ['SAM', 'business', 'Per-Olof Strand', 'line/stadsbyggnadschef', '2024-05-14', '2024-06-01', 'KLF 2024-00655'],
  ['VSOA', 'it', 'Erik Tallberg', 'line/gruppchef-vardsystem', '2024-09-12', '2024-10-01', 'KLF 2024-00871'],
  ['UKF', 'it', 'Jonas Ekwall', 'line/gruppchef-applikation', '2025-01-08', '2025-01-12', 'KLF 2025-00014'],
  ['VSOA', 'business', 'Birgitta Wester', 'head-of-administration/sof', '2025-01-22', '2025-02-01', 'KLF 2025-00102'],
  ['UKF', 'business', 'Annika Fors', 'head-of-administration/uf', '2026-06-10', '2026-08-01', 'KLF 2026-00417'],
]

const leaders: readonly Led[] = [
  ['VSOA', 'business', 'Kajsa Lindqvist', 'SOF 2022-00031'],
  ['VSOA', 'it', 'Anton Sjölander', 'KLF 2022-00040'],
  ['UKF', 'it', 'Bengt Olofsgård', 'KLF 2022-00041'],
  ['SAM', 'business', 'Josefin Hammar', 'MSF 2022-00019'],
  ['SAM', 'it', 'Elin Björkman', 'KLF 2022-00042'],
  ['KOP', 'business', 'Malin Zetterlund', 'VSS 2022-00008'],
  ['KOP', 'it', 'Cecilia Nordin', 'KLF 2022-00043'],
  ['FST', 'business', 'Stina Ring', 'KLF 2022-00044'],
  ['FST', 'it', 'Stina Ring', 'KLF 2022-00045'],
]

const coordinators: readonly Coordinated[] = [
  [
    'VSOA',
    'business',
    'Fredrik Ek',
    '2022-03-14',
    '2022-04-01',
    'VSOA delegation 2022:1',
    ['Individ och familj', 'Ekonomiskt bistånd'],
  ],
  [
    'VSOA',
    'business',
    'Gunilla Åkerblom',
    '2022-03-14',
    '2022-04-01',
    'VSOA delegation 2022:2',
    ['Hemtjänst', 'Särskilt boende'],
  ],
  [
    'VSOA',
    'business',
    'Samira Noori',
    '2024-02-12',
    '2024-03-01',
    'VSOA delegation 2024:1',
    ['Arbetsmarknad', 'Vuxenutbildning', 'Integration'],
  ],
  [
    'UKF',
    'business',
    'Petra Sandell',
    '2023-01-23',
    '2023-02-01',
    'UKF delegation 2023:1',
    ['Elevadministration', 'Pedagogik', 'Läromedel', 'Placering och kö', 'Schema'],
  ],
  [
    'KOP',
    'business',
    'Gabriella Norén',
    '2022-05-09',
    '2022-06-01',
    'KOP delegation 2022:1',
    ['Lön', 'Bemanning', 'Rekrytering'],
  ],
  [
    'FST',
    'it',
    'Diego Vasquez',
    '2023-09-04',
    '2023-10-01',
    'FST delegation 2023:1',
    ['Nät', 'Telefoni', 'Digital arbetsplats'],
  ],
]

export const appointmentRows: readonly AppointmentRow[] = [
  ...firstOwners.map((row) => owner(row, false)),
  ...laterOwners.map((row) => owner(row, true)),
  ...leaders.map(([object, side, who, reference]) => leader(object, side, who, '2022-01-17', '2022-02-01', reference)),
  leader('UKF', 'business', 'Karl-Henrik Moberg', '2022-05-16', '2022-06-01', 'UF 2022-00410'),
  { ...leader('UKF', 'it', 'Leila Haddad', '2025-02-12', '2025-03-01', 'KLF 2025-00171'), endsPredecessor: true },
  ...coordinators.map(([object, side, who, on, from, reference, products]) => ({
    ...{ object, side, who, on, from, reference, products },
    role: 'product-coordinator',
  })),
  ...specialistRows,
]

function owner([object, side, who, line, on, from, reference]: Owned, endsPredecessor: boolean): AppointmentRow {
  return { object, role: 'object-owner', side, who, line, on, from, reference, endsPredecessor }
}

function leader(
  object: string,
  side: SideId,
  who: string,
  on: CalendarDate,
  from: CalendarDate,
  reference: string,
): AppointmentRow {
  return { object, role: 'object-leader', side, who, on, from, reference }
}
