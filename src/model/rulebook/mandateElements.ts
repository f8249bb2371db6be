import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { Holder } from '../shapes/modelMandates.ts'
import { compose, enumerate, type Text, text } from '../text.ts'
import { cited, type Element, element, nameIn, rule } from './elementParts.ts'

const withinWords = {
  organisation: text('hela organisationen', 'the whole organisation'),
  'own-object': text('det egna objektet', 'the own object'),
  'own-administration': text('den egna förvaltningen', 'the own administration'),
} as const

export const decisionNames = {
  'adopt-model': text('Anta modellen', 'Adopt the model'),
  'decide-on-model': text('Besluta i frågor om modellen', 'Decide on the model'),
  'change-object-structure': text('Ändra objektstrukturen', 'Change the object structure'),
  'set-shared-scope': text(
    'Bestämma vad gemensamma förvaltningar svarar för',
    'Set what shared administrations answer for',
  ),
  appoint: text('Tillsätta', 'Appoint'),
  seat: text('Ge plats i styrgrupp', 'Seat in a steering group'),
  'record-deviation': text('Förankra ett avsteg', 'Anchor a deviation'),
  'decide-content': text('Besluta vad objektet svarar för', 'Decide what the object answers for'),
  'assign-content': text('Ge objektet uppdrag för verksamhetskomponenter', 'Assign business components to the object'),
} as const

/** Rows about the same decision are one element: together they say who may take it. */
export function mandateElements(model: GovernanceModel): Element[] {
  const rows = model.mandates.flatMap((row) => {
    const sides =
      row.role === undefined
        ? [row.side]
        : row.side === undefined
          ? (model.roles.find((role) => role.id === row.role)?.sides ?? [])
          : [row.side]
    return sides.map((side) => ({ row, side, key: [row.decision, row.role, side].filter(Boolean).join('~') }))
  })
  return [...new Set(rows.map(({ key }) => key))].map((key) => {
    const alike = rows.filter((each) => each.key === key)
    const { row, side } = alike[0] ?? { row: undefined, side: undefined }
    const name = compose((l) =>
      [
        row && decisionNames[row.decision][l].toLowerCase(),
        row?.role && nameIn(model.roles, row.role)[l],
        side && model.sides.length > 1 && nameIn(model.sides, side)[l],
      ]
        .filter(Boolean)
        .join(' '),
    )
    return element('mandates', key, name, [
      rule('heldBy', 'beslutas av', 'decided by', enumerate(alike.map((each) => holderName(each.row.heldBy, model)))),
      rule(
        'within',
        'gäller',
        'reaches',
        enumerate([...new Set(alike.map((each) => each.row.within))].map((within) => withinWords[within])),
      ),
      rule(
        'limit',
        'begränsning',
        'limit',
        alike.map((each) => each.row.limit).find((limit) => limit !== undefined),
      ),
      cited(
        alike
          .map((each) => each.row.clause)
          .filter((clause, i, all) => all.indexOf(clause) === i)
          .join(', '),
      ),
    ])
  })
}

export function holderName(holder: Holder, model: GovernanceModel): Text {
  if ('office' in holder) return nameIn(model.offices, holder.office)
  if ('forum' in holder) return nameIn(model.forums, holder.forum)
  if ('line' in holder) return holder.line
  const { role, side } = holder
  return compose((l) =>
    [nameIn(model.roles, role)[l], side && model.sides.length > 1 ? nameIn(model.sides, side)[l] : '']
      .filter(Boolean)
      .join(' '),
  )
}
