import { type CalendarDate, latest } from '#model/dates'
import { ableTo, type Matter, makerFrom } from '#model/decisions/mandates'
import type { Governance } from '#model/governance'
import type { Able } from '#model/refusal'
import type { Decided, DecisionMaker } from '#model/structure'
import { capitalised, compose, text } from '#model/text'
import { key, wordsOf } from '../cells/headingWords.ts'
import { nameKey, personNameOf } from '../cells/personNames.ts'
import { fault } from '../problems/faults.ts'
import type { Planning } from './planOffices.ts'
import type { RowReading } from './rowReading.ts'

/** The decision that the row rests on: by the one whom the model names, on the file's day or the day it took effect. */
export function decidedFor(row: RowReading, matter: Matter, planning: Planning): Decided | undefined {
  const { draft, acting, tell } = planning
  const { today } = acting
  const day = row.decidedOn ?? (row.from < today ? row.from : today)
  const written = row.cells.text('decidedBy')
  const { reference } = row
  if (written !== '') {
    const by = writtenMaker(written, matter, planning, draft.on(day < today ? day : today))
    if (by === undefined)
      tell(
        row.number,
        fault('maker-unknown', { field: 'decidedBy', cell: written, options: makerOptions(matter, draft.on(today)) }),
      )
    return by === undefined ? undefined : { by, on: day, reference }
  }
  const then = ableTo(matter, draft.on(day < today ? day : today))
  if (then.some(isHeld) || row.decidedOn !== undefined)
    return { by: likeliest(then, matter, row, planning), on: day, reference }
  const now = ableTo(matter, draft.on(today))
  if (!now.some(isHeld))
    return { by: likeliest(then.length > 0 ? then : now, matter, row, planning), on: day, reference }
  tell(row.number, fault('decided-today', { cell: row.from }))
  return { by: likeliest(now, matter, row, planning), on: today, reference }
}

/**
 * The day that the row counts from: its own, or where that is later the day of its decision or of the one worked for, and
 * the row says which. What was over by then keeps its own day, and is refused for it by the rule.
 */
export function startOf(
  { number, from, to, decidedOn }: RowReading,
  { on }: Decided,
  leadFrom: CalendarDate | undefined,
  { tell }: Planning,
): CalendarDate {
  const start = latest([from, on, leadFrom ?? from]) ?? from
  if (start === from || (to !== null && to < start)) return from
  const isDecided = start === on
  // That it was decided today is told already.
  if (!isDecided || decidedOn !== undefined)
    tell(number, fault(isDecided ? 'counts-from-decision' : 'counts-from-lead', { field: 'from', cell: from }))
  return start
}

/** The holders of the same side and administration first. Whoever isn't alone then is a guess, and the row says so. */
function likeliest(
  ables: readonly Able[],
  matter: Matter,
  row: RowReading,
  { draft, acting, tell }: Planning,
): DecisionMaker {
  const governance = draft.on(acting.today)
  const held = ables.filter(isHeld)
  const among = (held.length > 0 ? held : ables).filter((each) => makerFrom(each) !== undefined)
  const sided = among.filter((each) => each.kind !== 'role' || each.id?.split('~')[1] === matter.side)
  const near = sided.length > 0 ? sided : among
  const [chosen] = near
  if (near.length > 1 && chosen !== undefined) {
    const detail = text(
      `Registreras som beslutad av ${chosen.title.sv}`,
      `Is recorded as decided by ${chosen.title.en}`,
    )
    tell(
      row.number,
      fault('maker-guessed', {
        field: 'decidedBy',
        cell: row.name,
        detail,
        options: makerOptions(matter, governance),
        about: `${matter.kind}~${matter.role ?? ''}`,
      }),
    )
  }
  // Where nobody could have decided, the rules are asked all the same: they say by which clause.
  return (chosen && makerFrom(chosen)) ?? { kind: 'forum', forumId: '' }
}

/** An office or forum by its title, or the one among those able who was named. */
function writtenMaker(
  written: string,
  matter: Matter,
  { vocabulary }: Planning,
  governance: Governance,
): DecisionMaker | undefined {
  const spelled = key(wordsOf(written))
  const able = ableTo(matter, governance).find(
    (each) =>
      key(wordsOf(each.title.sv)) === spelled ||
      key(wordsOf(each.title.en)) === spelled ||
      each.personIds.some((id) => nameKey(governance.person(id)?.name ?? '') === nameKey(personNameOf(written))),
  )
  if (able !== undefined) return makerFrom(able)
  const office = governance.offices.find((each) => key(wordsOf(each.title)) === spelled)
  if (office !== undefined) return { kind: 'office', officeId: office.id }
  const read = vocabulary.roles.find(written)?.value
  if (read?.kind === 'office') {
    const [first] = governance.officesOf(read.office)
    const own = governance.officesOf(read.office).find((each) => each.administrationId === matter.administrationId)
    return first === undefined ? undefined : { kind: 'office', officeId: (own ?? first).id }
  }
  if (read?.kind === 'seat') return { kind: 'forum', forumId: read.forum }
  const side = read?.kind === 'role' ? (read.side ?? matter.side) : undefined
  if (read?.kind !== 'role' || side === undefined || matter.objectId === undefined) return undefined
  return { kind: 'role', role: read.role, side, objectId: matter.objectId }
}

const makerOptions = (matter: Matter, governance: Governance) =>
  ableTo(matter, governance)
    .filter(isHeld)
    .map((each) => {
      const [holder = ''] = each.personIds
        .filter((id) => !governance.person(id)?.protectedIdentity)
        .map((id) => governance.nameOf(id))
      // Several in an administration may have the same title; their names tell them apart.
      return {
        value: each.kind === 'office' && holder !== '' ? holder : each.title.sv,
        label: capitalised(compose((l) => `${each.title[l]}, ${holder}`)),
      }
    })

const isHeld = (able: Able): boolean => able.personIds.length > 0 && able.id !== null
