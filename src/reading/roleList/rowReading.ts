import { z } from 'zod'
import type { CalendarDate } from '#model/dates'
import type { SideId } from '#model/shapes/governanceModel'
import { text } from '#model/text'
import { fullName, personNameOf } from '../cells/personNames.ts'
import type { RowCells } from '../cells/rowCells.ts'
import { type Fault, fault } from '../problems/faults.ts'
import type { RoleReading } from './roleWords.ts'
import { oneOf, placeIn } from './rowPlace.ts'
import { sideIn, whatIn } from './rowRoles.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a row says once its words are understood. What couldn't be is missing here, and among the faults. */
export interface RowReading {
  readonly number: number
  readonly cells: RowCells
  readonly faults: readonly Fault[]
  readonly what: RoleReading | { readonly kind: 'administration' } | undefined
  readonly name: string
  readonly email: string | null
  readonly side: SideId | undefined
  readonly objectId: string | undefined
  readonly productIds: readonly string[]
  readonly office: string
  readonly administrationId: string | null
  readonly from: CalendarDate
  readonly to: CalendarDate | null
  readonly reference: string
  readonly decidedOn: CalendarDate | undefined
}

/** What a row gets where the file says nothing. */
export interface Common {
  readonly from: CalendarDate
  readonly reference: string
}

export function readRow(cells: RowCells, vocabulary: Vocabulary, common: Common): RowReading {
  const faults: Fault[] = []
  const from = cells.date('from')
  const to = cells.date('to') ?? null
  const decidedOn = cells.date('decidedOn')
  const name = nameIn(cells)
  const isList =
    name === '' && cells.text('role') === '' && cells.text('email') === '' && cells.text('administration') !== ''
  if (isList)
    return { ...nothing(cells, common, [...cells.faults]), what: { kind: 'administration' }, from: from ?? common.from }
  const what = whatIn(cells, vocabulary, faults)
  if (name === '' && !isPersonnummer(cells)) faults.push(fault('person-missing', { field: 'name' }))
  const objectAndProducts =
    what?.kind === 'office' || what === undefined
      ? { objectId: undefined, productIds: [] }
      : placeIn(cells, vocabulary, faults)
  const side = what?.kind === 'role' ? sideIn(what, cells, vocabulary, faults) : undefined
  const reference = cells.text('reference')
  const isDecision = what?.kind === 'role' || what?.kind === 'seat'
  if (isDecision && reference === '') {
    faults.push(
      fault('reference-missing', {
        detail: text(`Får gemensam referens: ${common.reference}`, `Gets the common reference: ${common.reference}`),
      }),
    )
  }
  const email = emailIn(cells, faults)
  const administration = oneOf(
    'administration',
    cells,
    vocabulary.administrations,
    vocabulary.options.administrations,
    faults,
    (each) => each.name,
  )
  const hasBadDate = cells.faults.some((each) => each.field === 'from' && each.level === 'error')
  if (what !== undefined && from === undefined && !hasBadDate) {
    faults.push(
      fault('from-missing', { field: 'from', detail: text(`Gäller från ${common.from}`, `Valid from ${common.from}`) }),
    )
  }
  return {
    number: cells.number,
    cells,
    faults: [...cells.faults, ...faults],
    what,
    name,
    email,
    side,
    ...objectAndProducts,
    office: cells.text('office'),
    administrationId: administration?.id ?? null,
    from: from ?? common.from,
    to,
    reference: reference === '' ? common.reference : reference.slice(0, 200),
    decidedOn,
  }
}

const nothing = (cells: RowCells, common: Common, faults: readonly Fault[]): RowReading => ({
  ...{
    number: cells.number,
    cells,
    faults,
    what: undefined,
    name: '',
    email: null,
    side: undefined,
    objectId: undefined,
  },
  ...{ productIds: [], office: '', administrationId: null, ...common, to: null, decidedOn: undefined },
})

const nameIn = (cells: RowCells): string =>
  personNameOf(cells.text('name')) || fullName(cells.text('firstName'), cells.text('lastName'))

const isPersonnummer = (cells: RowCells): boolean =>
  cells.faults.some((each) => each.code === 'personnummer-in-cell' && each.field === 'name')

function emailIn(cells: RowCells, faults: Fault[]): string | null {
  const written = cells.text('email').replace(/^mailto:/i, '')
  if (/^[-–—]?$/.test(written)) return null
  const email = z.email().max(254).safeParse(written)
  if (email.success) return email.data
  faults.push(fault('email-unreadable', { field: 'email', cell: written }))
  return null
}
