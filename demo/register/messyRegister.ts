import type { MessyCell } from '../writingHabits.ts'
import { type Row, rows, systemCalled } from './components.ts'
import {
  administrationsAs,
  classificationAs,
  contractAs,
  costAs,
  criticalityAs,
  hostingAs,
  lifecycleAs,
  objectAs,
  personAs,
  personalDataAs,
  supplierAs,
  typeAs,
  usersAs,
} from './messyCells.ts'
import { newSystems } from './messySystems.ts'

export const messyRegisterHeadings = [
  'Nr',
  'System',
  'Typ',
  'Vad används det till?',
  'Objekt',
  'Delområde',
  // Whoever made the list meant those who use it, not how many they are: the column is matched wrongly at first.
  'Användare',
  'Ant. anv.',
  'Systemägare',
  'Systemansv. it',
  'Fas',
  'Verksamhetskritiskt?',
  'Leverantör',
  'Avtal t.o.m.',
  'Kostnad/år',
  'GDPR',
  'K-R-T',
  'Drift',
  'Beroende av',
  'Anm.',
] as const

type Heading = (typeof messyRegisterHeadings)[number]
export type MessyLine = Readonly<Partial<Record<Heading, MessyCell>>>

/** A line of the file: its cells in the order of the headings; none for an empty one. */
export const cellsOf = (line: MessyLine): readonly MessyCell[] =>
  Object.keys(line).length === 0 ? [] : messyRegisterHeadings.map((heading) => line[heading] ?? '')

const order = ['VSOA', 'UKF', 'SAM', 'KOP', 'FST']
const groups: Readonly<Record<string, string>> = {
  VSOA: 'Vård, stöd, omsorg och arbetsmarknad',
  UKF: 'Utbildning, kultur och fritid',
  SAM: 'SAMHÄLLSBYGGNAD OCH MARK',
  KOP: 'Kommunövergripande processer',
  FST: 'FST – det tekniska:',
}

/** Some of what Vretaby has registered already stands in the old list too. */
const standing = rows.filter(({ product }) => product !== null).filter((_, place) => place % 8 === 0)

/** One list's lines: object by object under its heading, with all the faults that such lists have. */
export function messyRegister(): readonly MessyLine[] {
  const news = newSystems.map(([name, code, product]) => systemCalled(name, code, product))
  return [
    ...order.flatMap((code) => [
      { System: groups[code] ?? code },
      ...[...standing, ...news]
        .filter((each) => each.code === code)
        .map((each, index) => ({ ...lineOf(each, index), ...slips[each.order.name] })),
      {},
    ]),
    ...loose,
    {},
    { System: 'Summa', 'Kostnad/år': { formula: 'SUM(O6:O110)', value: '18250400' } },
    { Nr: '* osäker uppgift, fråga Bo på it' },
  ]
}

/** A year later: mended, changed, with some gone and some new. One stands under another object than the one that answers. */
export function messyRegisterLater(): readonly MessyLine[] {
  const nameOf = ({ System = '' }: MessyLine) => (typeof System === 'string' ? System.trim() : '')
  const isTold = (line: MessyLine) => line.Objekt !== undefined && nameOf(line) !== '' && !gone.has(nameOf(line))
  const now = messyRegister().filter(isTold)
  const once = now.filter((line, at) => now.findIndex((each) => nameOf(each) === nameOf(line)) === at)
  return [
    ...once.map((line) => ({ ...line, Användare: renamed(line.Användare), ...later[nameOf(line)] })),
    ...latest.map(([name, code, product], index) => lineOf(systemCalled(name, code, product), index + 1)),
  ]
}

/** By then somebody has put right what the school's administration is called. */
const renamed = (cell: MessyCell = ''): MessyCell =>
  typeof cell === 'string' ? cell.replace('Barn- & Utb.förv', 'UF') : cell

/** People that nobody has registered answer for some systems, and a company of the municipality's uses them. */
const slips: Readonly<Record<string, MessyLine>> = {
  Vattenflödet: { Systemägare: 'Almgren, Rut', 'Beroende av': 'Katalogvis; GIS-servern' },
  Lekplatskollen: { Systemägare: 'Rut Almgren' },
  Gatulyset: { Systemägare: 'harald.nyman@vretaby.example', 'Kostnad/år': 'ingår i elavtalet' },
  Nyckelskåpet: { Användare: 'Vretaby Bostäder AB' },
  Felrapporten: { Användare: 'MSF; Vretaby Bostäder AB', 'Ant. anv.': 'många' },
  Hyresboken: { Användare: 'Vretaby Bostäder AB\nMSF', Systemägare: 'Lovisa Tjäder / Karin Holm' },
  Sopkartan: { 'Avtal t.o.m.': '2027', 'Kostnad/år': { formula: 'M48*12', value: '96000' } },
  Skyddsrumslistan: { 'K-R-T': '4-3-3' },
  Kvartersboken: { Systemägare: 'Agneta Rudbeck', Fas: 'se Lotta' },
  Larmlistan: { Systemägare: 'Zeinab Hosseini', 'Systemansv. it': 'Zeinab Hosseini' },
  Ledsagaren: { 'Kostnad/år': '1 250 000,00 kr inkl. moms' },
  // In the workbook these two share the cell above them.
  Läslogen: { Objekt: '' },
  Skolfotokatalogen: { Objekt: '' },
  Instrumentlånet: { 'Kostnad/år': 'ca 120 tkr', 'Verksamhetskritiskt?': 'Ja; Delvis' },
}

/** Rows that belong nowhere, in several ways. */
const loose: readonly MessyLine[] = [
  { Nr: 'S-2090', Typ: 'System', 'Vad används det till?': 'Bokning av båtplatser', Objekt: 'SAM', Delområde: 'Mark' },
  { System: '  Kvartersboken', Objekt: 'SAM', 'Anm.': 'dubblett?' },
  { Nr: 'S-2092', System: 'Vaktmästarlistan', Objekt: '?', Systemägare: '-', Fas: 'vet ej' },
  { System: 'Årsmötesräknaren', Objekt: '', Fas: 'I drift' },
]

const gone: ReadonlySet<string> = new Set(['Lekplatskollen', 'Vaktmästarlistan', 'Skyddsrumslistan'])

const later: Readonly<Record<string, MessyLine>> = {
  Nyckelskåpet: { Objekt: 'KOP', Delområde: '' },
  Ledsagaren: { 'Kostnad/år': '1 310 000,00 kr inkl. moms' },
  Instrumentlånet: { Fas: 'Under avveckling' },
  Sopkartan: { 'Kostnad/år': '98 500 kr exkl. moms' },
  Gatulyset: { 'Kostnad/år': 'ca 45 tkr' },
  Felrapporten: { 'Ant. anv.': { number: 640 } },
  Kvartersboken: { Fas: 'I drift', Objekt: 'SAM' },
}

const latest = [
  ['Pulkabacken', 'UKF', 'Fritidsgård'],
  ['Gästparkeringen', 'SAM', 'Trafik'],
  ['Julmarknadslistan', 'SAM', 'Markupplåtelse'],
] as const

function lineOf({ order: each, code, product }: Row, index: number): MessyLine {
  const { name, key, description, responsible } = each
  return {
    Nr: key ?? '',
    System: index % 6 === 0 ? `  ${name}` : name,
    Typ: typeAs(each, index),
    'Vad används det till?': description ?? '',
    Objekt: objectAs(code, index),
    Delområde: product ?? '',
    Användare: administrationsAs(each, index),
    'Ant. anv.': usersAs(each, index),
    Systemägare: personAs(responsible.business, index),
    'Systemansv. it': personAs(responsible.it, index),
    Fas: lifecycleAs(each, index),
    'Verksamhetskritiskt?': criticalityAs(each, index),
    Leverantör: supplierAs(each, index),
    'Avtal t.o.m.': contractAs(each, index),
    'Kostnad/år': costAs(each, index),
    GDPR: personalDataAs(each, index),
    'K-R-T': classificationAs(each, index),
    Drift: hostingAs(each, index),
  }
}
