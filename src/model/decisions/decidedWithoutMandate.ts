import type { Finding, FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import type { Refusal } from '../refusal.ts'
import { sentence } from '../sentence.ts'
import type { Decision } from '../structure.ts'
import { capitalised, enumerate, type Text, text } from '../text.ts'
import { matterOfDecision, unheldDecisions, whyNotHeld } from './held.ts'
import { ableTo, makerTitle } from './mandates.ts'
import { restingOn } from './restingOn.ts'

const words = {
  name: text('Beslut utan mandat', 'Decision without mandate'),
  title: sentence('{what}: beslutet fattades utan mandat', '{what}: decided without the mandate'),
  notHeld: sentence(
    '{maker} fattade beslutet {reference} den {on}, men den som beslutade hade inte uppdraget då, som det nu är registrerat.',
    '{maker} made decision {reference} on {on}, but whoever decided did not hold the office or role then, as it is now recorded.',
  ),
  notGiven: sentence(
    '{maker} fattade beslutet {reference} den {on}, men modellen gav det inte dit då.',
    '{maker} made decision {reference} on {on}, but the model did not give it there then.',
  ),
  way: sentence('{why} Annullera det, eller låt {by} besluta på nytt.', '{why} Annul it, or let {by} decide anew.'),
  holder: text('den som har mandatet', 'whoever holds the mandate'),
} as const

/** Of many who may decide anew a sentence names a few. */
const namedAtMost = 3

/** Which decisions, that something rests on, were made by somebody who is now known not to have held the mandate that day? */
export const decidedWithoutMandate = {
  kind: 'decided-without-mandate',
  about: ['decision'],
  name: words.name,
  clauses: (governance) => [...new Set(governance.model.mandates.map((row) => row.clause))],
  ask: (governance, { structure: { decisions } } = governance) => {
    const { structure, day } = governance
    // All of them are found once for a structure; of one object's, only they are asked.
    const asked = decisions === structure.decisions ? unheldDecisions(structure) : decisions
    return asked.flatMap((decision) => {
      const refusal = decision.on <= day ? whyNotHeld(decision, structure) : undefined
      const resting = refusal && restingOn(decision, governance)
      return refusal === undefined || resting === undefined ? [] : [findingOf(decision, refusal, resting, governance)]
    })
  },
  askedOf: (clause, { structure, day }) =>
    structure.decisions.filter((each) => each.clause === clause && each.annulled === null && each.on <= day).length,
} as const satisfies FindingQuestion

/** Why the maker of a decision didn't hold the mandate, in a sentence; undefined where it was held. */
export function withoutMandate(decision: Decision, governance: Governance): Text | undefined {
  const refusal = whyNotHeld(decision, governance.structure)
  return refusal && reasonOf(decision, refusal, governance)
}

function findingOf(decision: Decision, refusal: Refusal, resting: Text, governance: Governance): Finding {
  const { id, kind, clause, reference, on } = decision
  const objectId = decision.objectId !== null && governance.object(decision.objectId) ? decision.objectId : null
  const ables = ableTo(matterOfDecision(decision, governance), governance)
  const present = ables.filter(({ personIds }) => personIds.length > 0)
  const shouldAct = present.length > 0 ? present : ables
  const by =
    shouldAct.length === 0
      ? words.holder
      : enumerate(
          shouldAct.slice(0, namedAtMost).map(({ title }) => title),
          text('eller', 'or'),
        )
  const isContent = kind === 'decide-content' && objectId !== null
  return {
    id: `decided-without-mandate~${id}`,
    kind: 'decided-without-mandate',
    clause,
    title: words.title({ what: capitalised(resting) }),
    why: words.way({ why: reasonOf(decision, refusal, governance), by }),
    subject: { type: 'decision', id, name: reference },
    objectId,
    since: on,
    shouldAct,
    mend: isContent
      ? { act: 'placements.confirm', with: { objectId } }
      : { act: 'decisions.annul', with: { decisionId: id } },
  }
}

function reasonOf({ by, on, reference }: Decision, refusal: Refusal, governance: Governance): Text {
  const parts = { maker: capitalised(makerTitle(by, governance)), reference, on }
  return refusal.refused === 'decision-maker-vacant' ? words.notHeld(parts) : words.notGiven(parts)
}
