import type { ImportCell } from '#model/imports/importTable'
import type { RegisterField } from '#model/imports/registerFields'
import { whyNotStored } from '#model/people/personnummer'
import type { DocumentLink } from '#model/shapes/component'
import type { ItComponentType, RelationKind } from '#model/shapes/componentKinds'
import { type Known, unknown } from '#model/shapes/facts'
import type { SideId } from '#model/shapes/governanceModel'
import { text } from '#model/text'
import { faultOfRefusal } from '../problems/faults.ts'
import { linesOf, namesIn, saysNoneAtAll, saysUnknown } from './cellWords.ts'
import { documentsIn } from './documentCells.ts'
import { choiceIn, shortened } from './factReading.ts'
import type { RegisterWords } from './registerWords.ts'
import { type FactsRead, factsIn } from './rowFacts.ts'
import type { RowTelling } from './rowTelling.ts'
import type { SourceReadings } from './sourceReadings.ts'

/** What a row says before anybody has said what its names mean. What is left out here, the row says nothing of. */
export interface RowSaid {
  readonly name: string
  readonly key: string | undefined
  readonly aliases: readonly string[] | undefined
  readonly description: string | undefined
  readonly type: ItComponentType | undefined
  readonly services: Known<readonly string[]> | undefined
  readonly documents: readonly DocumentLink[] | undefined
  readonly assessments: Readonly<Record<SideId, string | undefined>>
  readonly facts: Readonly<FactsRead>
  readonly object: string
  readonly product: string
  readonly administrations: Known<readonly string[]> | 'all' | undefined
  readonly usingProducts: readonly string[] | undefined
  readonly people: Readonly<Record<PersonField, string | undefined>>
  readonly partOf: string
}

type PersonField = 'responsible-business' | 'responsible-it' | 'service-person'

export function rowSaid(telling: RowTelling, readings: SourceReadings): RowSaid {
  const { words, places } = readings
  const name = telling.text('name').slice(0, 300)
  // A cell that can't be used has an error of its own; a formula that came to nothing has not.
  if (name === '' && !telling.cells.faults.some(({ field, level }) => field === 'name' && level === 'error'))
    telling.tell('name-missing', 'name')
  const refusal = whyNotStored([name, telling.text('key'), telling.text('description'), telling.text('documents')])
  if (refusal !== undefined) telling.faults.push(faultOfRefusal(refusal, { field: 'name' }))
  return {
    name,
    key: telling.text('key').slice(0, 100) || undefined,
    aliases: telling.once('aliases', () =>
      namesOf('aliases', telling, () => false)
        ?.slice(0, 20)
        .map((each) => each.slice(0, 300)),
    ),
    description: telling.once('description', ({ text: written }) =>
      telling.taken('description', shortened(written.trim(), 2_000)),
    ),
    type: telling.once('type', ({ text: written }) =>
      saysUnknown(written)
        ? undefined
        : telling.taken('type', choiceIn(written.trim(), words.types, words.nameIn('type')), words.options('type')),
    ),
    services: telling.once('services', (cell) => servicesIn(cell, telling, words)),
    documents: telling.once('documents', (cell) => documentsIn(cell, telling)),
    assessments: {
      business: assessmentIn('assessment-business', telling, words),
      it: assessmentIn('assessment-it', telling, words),
    },
    facts: factsIn(telling, readings),
    object: nameIn('object', telling),
    product: nameIn('product', telling),
    administrations: administrationsIn(telling, (each) => places.administrations.find(each)?.certainty === 'sure'),
    usingProducts: namesOf('using-products', telling, (each) => places.products.find(each)?.certainty === 'sure'),
    people: {
      'responsible-business': personIn('responsible-business', telling),
      'responsible-it': personIn('responsible-it', telling),
      'service-person': personIn('service-person', telling),
    },
    partOf: nameIn('part-of', telling),
  }
}

/** The parts of a cell; undefined where it says nothing, or that nobody knows. */
export function namesOf(
  field: 'aliases' | 'using-products' | RelationKind,
  telling: RowTelling,
  isKnown: (name: string) => boolean,
): readonly string[] | undefined {
  const cell = telling.cell(field)
  if (cell === undefined || saysNoneAtAll(cell.text) || saysUnknown(cell.text)) return undefined
  const names = namesIn(cell.text, isKnown)
  const refusal = whyNotStored(names)
  if (refusal === undefined) return names
  telling.faults.push(faultOfRefusal(refusal, { field }))
  return undefined
}

/** Empty where the cell says nothing, that there is none, or that nobody knows. */
function nameIn(field: 'object' | 'product' | 'part-of', telling: RowTelling): string {
  const written = telling.text(field)
  return saysUnknown(written) || saysNoneAtAll(written) ? '' : written
}

const everybody =
  /^(alla|samtliga|all)( (förvaltningar|nämnder|administrations))?$|^(hela kommunen|kommungemensam(t)?|koncerngemensam(t)?)$/iu

function administrationsIn(telling: RowTelling, isKnown: (name: string) => boolean): RowSaid['administrations'] {
  const cell = telling.cell('administrations')
  if (cell === undefined) return undefined
  const written = cell.text.trim()
  if (saysUnknown(written)) return unknown
  if (saysNoneAtAll(written)) return []
  if (everybody.test(written)) return 'all'
  // Signs between names that aren't there say nothing.
  const names = namesIn(cell.text, isKnown)
  return names.length === 0 ? undefined : names
}

const personIn = (field: PersonField, telling: RowTelling): string | undefined =>
  telling.once(field, (cell) => personWritten(cell, field, telling))

/** One person; of several the first, and the others are kept in the note. */
function personWritten(cell: ImportCell, field: RegisterField, telling: RowTelling): string | undefined {
  if (saysUnknown(cell.text)) {
    telling.note(field, cell.text)
    return undefined
  }
  // Whoever has a protected identity stands so in our own lists, and stays who it was.
  if (/^(vakant|vacant|saknas|ingen|nej|skyddad identitet)$/iu.test(cell.text.trim())) return undefined
  const [first, ...others] = linesOf(cell.text).flatMap((line) => line.split(/\s+(?:och|samt|&)\s+|\s*\/\s*/))
  if (first !== undefined && others.length > 0) {
    telling.tell('several-people', field, { detail: text(`Läses som ${first}`, `Read as ${first}`) })
    telling.note(field, others.join(', '))
  }
  return first
}

function servicesIn(cell: ImportCell, telling: RowTelling, words: RegisterWords): Known<readonly string[]> | undefined {
  if (saysUnknown(cell.text)) return unknown
  if (saysNoneAtAll(cell.text)) return []
  if (/^(alla|samtliga|all)$/iu.test(cell.text.trim())) return words.allServices
  const found = namesIn(cell.text, (each) => words.services.find(each) !== undefined).map((each) =>
    choiceIn(each, words.services, words.nameIn('services')),
  )
  if (found.some((each) => each === undefined)) {
    telling.unreadable('services', words.options('services'))
    return undefined
  }
  return [...new Set(found.flatMap((each) => (each === undefined ? [] : [each.value])))]
}

const assessmentIn = (
  field: 'assessment-business' | 'assessment-it',
  telling: RowTelling,
  words: RegisterWords,
): string | undefined =>
  telling.once(field, ({ text: written }) => {
    if (saysUnknown(written)) {
      telling.note(field, written)
      return undefined
    }
    const read = choiceIn(written.trim(), words.assessments, words.nameIn('assessment'))
    return telling.taken(field, read, words.options('assessment'))
  })
