import type { coverageEndpoints } from '#api/coverage'
import { type Coverage, type CoverageCell, type CoverageRow, coverageOf } from '#model/coverage/coverage'
import { toldWith } from '#model/findingsOn'
import type { Governance } from '#model/governance'
import { productsById } from '#model/lookups'
import { doubleHatsIn } from '#model/roles/doubleHats'
import { stoodInForIn } from '#model/roles/stoodInFor'
import type { Deviation } from '#model/structure'
import { compose, type Text } from '#model/text'
import type { Handlers } from '../http/asked.ts'
import { clauseView, comingView, holderRef, objectView } from '../http/views.ts'

export const coverageHandlers: Handlers<typeof coverageEndpoints> = {
  'GET /coverage': async ({ query, asOf }) => {
    const governance = asOf(query.asOf)
    const { columns, groups, holes } = coverageOf(governance)
    const shown = ({ cells }: CoverageRow) => query.only !== 'holes' || cells.some(({ state }) => state === 'hole')
    const items = groups
      .map(({ role, rows }) => ({
        role: role.id,
        name: role.name,
        about: role.about,
        clause: role.clause,
        rows: rows.filter(shown).map((row) => rowView(row, columns, governance)),
      }))
      .filter(({ rows }) => rows.length > 0)
    const hats = governance.objects.flatMap((object) =>
      doubleHatsIn(object, governance).map(({ personId }) => personId),
    )
    return {
      items,
      next: null,
      columns: columns.map(({ object, side, covered, needed }) => ({
        object: objectView(object.id, governance),
        ...{ side, covered, needed },
        sideName: governance.sideName(side),
      })),
      holes,
      holesBreak: governance.cites('uncovered-duty'),
      personsOnBothSides: new Set(hats).size,
      deviations: governance.deviations.length,
    }
  },
}

const rowView = ({ duty, cells }: CoverageRow, columns: Coverage['columns'], governance: Governance) => ({
  duty: duty.id,
  name: duty.name,
  clause: duty.clause,
  section: clauseView(duty.clause, governance)?.section ?? null,
  cells: cells.map((cell, at) => cellView(cell, columns[at], governance)),
})

const cellView = (
  { state, personIds, moved, onBothSides, findingId, coming }: CoverageCell,
  place: Coverage['columns'][number] | undefined,
  governance: Governance,
) => ({
  ...{ state, onBothSides },
  findingId: findingId && toldWith(findingId, governance),
  coming: comingView(coming, governance),
  persons: personIds.map((id) =>
    holderRef(id, place === undefined ? null : stoodInForIn(id, place, governance), governance),
  ),
  moved: moved === null ? null : { deviationId: moved.id, title: targetTitle(moved, governance) },
})

/** To which role, and for which product where it is for one. */
function targetTitle({ target, productId }: Deviation, governance: Governance): Text {
  const title = governance.roleTitle(target.role, target.side)
  const product = productsById(governance.structure).get(productId ?? '')
  return product === undefined ? title : compose((l) => `${title[l]} (${product.name})`)
}
