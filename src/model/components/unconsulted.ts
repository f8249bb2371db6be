import { covers } from '../dates.ts'
import { cited, type Finding, type FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { movesOf } from '../lookups.ts'
import type { ComponentMove } from '../shapes/component.ts'
import { componentFindingWords } from './findingWords.ts'
import { keepersOf } from './keepers.ts'
import { objectsOf } from './moveDecisions.ts'
import { itComponentsOn } from './placed.ts'
import { usingProductsOf } from './usingProducts.ts'

const words = componentFindingWords['consultation-missing']

/** Objects whose products use the component, beside the two: those that are concerned, and to be consulted. */
export function objectsConcerned(move: ComponentMove, governance: Governance): readonly string[] {
  const component = governance.component(move.componentId)
  if (component?.kind !== 'it') return []
  const using = usingProductsOf(component, governance).filter((each) => covers(each, governance.day))
  return [...new Set(using.map((each) => each.objectId))].filter((id) => !objectsOf(move).includes(id))
}

/** Which moves haven't been talked over with an object that uses the component? It is asked where needed, so it only reminds. */
export const missingConsultations = {
  kind: 'consultation-missing',
  reminds: true,
  about: ['it-component'],
  name: words.name,
  clauses: (governance) => cited('content-decisions', governance),
  ask: (governance, extent = governance) =>
    cited('content-decisions', governance).flatMap((clause) =>
      itComponentsOn(extent).flatMap(({ id, name }) =>
        movesOf(governance.structure, id)
          .filter((move) => isAsked(move, governance))
          .flatMap((move) =>
            unconsulted(move, governance).map(
              (objectId): Finding => ({
                id: `consultation-missing~${move.id}~${objectId}`,
                kind: 'consultation-missing',
                clause,
                title: words.title({ code: governance.object(objectId)?.code ?? '', component: name }),
                why: words.why,
                subject: { type: 'it-component', id, name },
                objectId: move.fromObjectId,
                since: move.proposedOn,
                shouldAct: keepersOf('addedBy', move.fromObjectId, governance),
                mend: { act: 'component-moves.consult', with: { id: move.id, objectId } },
              }),
            ),
          ),
      ),
    ),
  askedOf: (_, governance) => governance.structure.moves.filter((move) => isAsked(move, governance)).length,
} as const satisfies FindingQuestion

const isAsked = ({ state, proposedOn }: ComponentMove, { day }: Governance): boolean =>
  state !== 'withdrawn' && proposedOn <= day

function unconsulted(move: ComponentMove, governance: Governance): readonly string[] {
  const consulted = move.consultations.map(({ objectId }) => objectId)
  return objectsConcerned(move, governance).filter((id) => !consulted.includes(id))
}
