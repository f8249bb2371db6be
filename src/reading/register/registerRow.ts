import type { ImportCell } from '#model/imports/importTable'
import type { RegisterField } from '#model/imports/registerFields'
import { whyNotStored } from '#model/people/personnummer'
import type { DocumentLink } from '#model/shapes/component'
import type { FieldId } from '#model/shapes/componentFields'
import { type ItComponentType, type RelationKind, relationKindIds } from '#model/shapes/componentKinds'
import { type FactValue, type Known, unknown } from '#model/shapes/facts'
import type { SideId } from '#model/shapes/governanceModel'
import { text } from '#model/text'
import { faultOfRefusal } from '../problems/faults.ts'
import { linesOf, namesIn, saysNoneAtAll, saysUnknown } from './cellWords.ts'
import { documentsIn } from './documentCells.ts'
import { choiceIn, shortened } from './factReading.ts'
import type { Naming } from './naming.ts'
import type { RegisterWords } from './registerWords.ts'
import { readFacts } from './rowFacts.ts'
import type { RowTelling } from './rowTelling.ts'
import type { SourceReadings } from './sourceReadings.ts'

/** What a row says of a component. What is left out here, the row says nothing of. */
export interface RegisterRow {
  readonly telling: RowTelling
  readonly name: string
  readonly key: string | undefined
  readonly aliases: readonly string[] | undefined
  readonly description: string | undefined
  readonly type: ItComponentType | undefined
  readonly administrationIds: Known<readonly string[]> | undefined
  readonly usingProductIds: readonly string[] | undefined
  readonly responsible: Readonly<Record<SideId, string | undefined>>
  readonly services: Known<readonly string[]> | undefined
  readonly servicePersonId: string | undefined
  readonly documents: readonly DocumentLink[] | undefined
  readonly assessments: Readonly<Record<SideId, string | undefined>>
  readonly facts: Readonly<Partial<Record<FieldId, FactValue>>>
  readonly objectId: string | undefined
  readonly productId: string | undefined
  /** Names of components, which may stand anywhere in the file. */
  readonly partOf: string
  readonly relations: readonly { readonly kind: RelationKind; readonly names: readonly string[] }[]
}

export interface RowReader {
  readonly naming: Naming
  readonly readings: SourceReadings
  readonly isComponent: (name: string) => boolean
}

export function readRegisterRow(telling: RowTelling, reader: RowReader): RegisterRow {
  const { naming, readings } = reader
  const { words } = readings
  const name = telling.text('name').slice(0, 300)
  // A cell that can't be used has an error of its own; a formula that came to nothing has not.
  if (name === '' && !telling.cells.faults.some(({ field, level }) => field === 'name' && level === 'error'))
    telling.tell('name-missing', 'name')
  const place = placeIn(telling, naming)
  const refusal = whyNotStored([name, telling.text('key'), telling.text('description'), telling.text('documents')])
  if (refusal !== undefined) telling.faults.push(faultOfRefusal(refusal, { field: 'name' }))
  return {
    telling,
    name,
    key: telling.text('key').slice(0, 100) || undefined,
    aliases: telling.once('aliases', readings.lists, () =>
      namesOf('aliases', telling, () => false)
        ?.slice(0, 20)
        .map((each) => each.slice(0, 300)),
    ),
    description: telling.once('description', readings.texts, ({ text: written }) =>
      telling.taken('description', shortened(written.trim(), 2_000)),
    ),
    type: telling.once('type', readings.types, ({ text: written }) =>
      saysUnknown(written)
        ? undefined
        : telling.taken('type', choiceIn(written.trim(), words.types, words.nameIn('type')), words.options('type')),
    ),
    administrationIds: administrationsIn(telling, naming),
    usingProductIds: namesOf(
      'using-products',
      telling,
      (each) => naming.places.products.find(each)?.certainty === 'sure',
    )?.flatMap(
      (each) => telling.idOf('using-products', 'product', each, naming.product(each, null, telling.number)) ?? [],
    ),
    responsible: {
      business: personIn('responsible-business', telling, reader),
      it: personIn('responsible-it', telling, reader),
    },
    services: telling.once('services', readings.services, (cell) => servicesIn(cell, telling, words)),
    servicePersonId: personIn('service-person', telling, reader),
    documents: telling.once('documents', readings.documents, (cell) => documentsIn(cell, telling)),
    assessments: {
      business: assessmentIn('assessment-business', telling, readings),
      it: assessmentIn('assessment-it', telling, readings),
    },
    facts: readFacts(telling, readings, naming),
    ...place,
    partOf:
      saysNoneAtAll(telling.text('part-of')) || saysUnknown(telling.text('part-of')) ? '' : telling.text('part-of'),
    relations: relationKindIds.flatMap((kind) => {
      const names = namesOf(kind, telling, reader.isComponent)
      return names === undefined ? [] : [{ kind, names }]
    }),
  }
}

/** The parts of a cell; undefined where it says nothing, or that nobody knows. */
function namesOf(
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

function placeIn(telling: RowTelling, naming: Naming): { objectId: string | undefined; productId: string | undefined } {
  const object = telling.text('object')
  const product = telling.text('product')
  const isObjectKnown = object !== '' && !saysUnknown(object) && !saysNoneAtAll(object)
  const objectId = isObjectKnown
    ? telling.idOf('object', 'object', object, naming.object(object, telling.number))
    : undefined
  if (product === '' || saysUnknown(product) || saysNoneAtAll(product)) return { objectId, productId: undefined }
  // A product can only be asked about once its object is understood.
  if (isObjectKnown && objectId === undefined) return { objectId, productId: undefined }
  const productId = telling.idOf(
    'product',
    'product',
    product,
    naming.product(product, objectId ?? null, telling.number),
  )
  return { objectId: objectId ?? naming.objectOf(productId), productId }
}

const everybody =
  /^(alla|samtliga|all)( (förvaltningar|nämnder|administrations))?$|^(hela kommunen|kommungemensam(t)?|koncerngemensam(t)?)$/iu

function administrationsIn(telling: RowTelling, naming: Naming): Known<readonly string[]> | undefined {
  const cell = telling.cell('administrations')
  if (cell === undefined) return undefined
  const written = cell.text.trim()
  if (saysUnknown(written)) return unknown
  if (saysNoneAtAll(written)) return []
  if (everybody.test(written)) return naming.standingAdministrations
  const names = namesIn(cell.text, (each) => naming.places.administrations.find(each)?.certainty === 'sure')
  const ids = names.flatMap(
    (each) =>
      telling.idOf('administrations', 'administration', each, naming.administration(each, telling.number)) ?? [],
  )
  return ids.length === 0 ? undefined : [...new Set(ids)]
}

function personIn(
  field: 'responsible-business' | 'responsible-it' | 'service-person',
  telling: RowTelling,
  { naming, readings }: RowReader,
): string | undefined {
  const written = telling.once(field, readings.texts, (cell) => personWritten(cell, field, telling))
  return written === undefined
    ? undefined
    : telling.idOf(field, 'person', written, naming.people.find(written, telling.number))
}

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
  { texts, words }: SourceReadings,
): string | undefined =>
  telling.once(field, texts, ({ text: written }) => {
    if (saysUnknown(written)) {
      telling.note(field, written)
      return undefined
    }
    const read = choiceIn(written.trim(), words.assessments, words.nameIn('assessment'))
    return telling.taken(field, read, words.options('assessment'))
  })
