import { allFindings } from './allFindings.ts'
import { byCause, causesAmong } from './byCause.ts'
import { cached, cachedByKey } from './cached.ts'
import { componentsByObject } from './components/placed.ts'
import { makerTitle } from './decisions/mandates.ts'
import type { Extent, Finding, FindingQuestion } from './findings.ts'
import type { Governance } from './governance.ts'
import { decisionsAbout, standingIn } from './lookups.ts'
import type { Able } from './refusal.ts'
import { levelOfRole, onLevel } from './rulebook/levels.ts'
import type { Component } from './shapes/component.ts'
import type { GovernanceObject, Structure } from './structure.ts'

/** Every place where the model isn't followed on the day, the oldest first. A Governance never changes, so it is asked once. */
export const findingsOn = cached((governance: Governance): readonly Finding[] => told(foundOn(governance), governance))

/** Each by itself, whatever it follows from. */
const foundOn = cached((governance: Governance): readonly Finding[] =>
  allFindings.flatMap((question) => answersTo(question, governance, governance)),
)

/** Those that concern an object: what belongs to other objects isn't looked through for them. */
export function findingsIn(object: GovernanceObject, governance: Governance): readonly Finding[] {
  const all = findingsOn.known(governance)
  return all === undefined ? findingsInOn(governance)(object) : all.filter(({ objectId }) => objectId === object.id)
}

const findingsInOn = cached((governance: Governance) =>
  cachedByKey((object: GovernanceObject) =>
    asked(
      allFindings.filter(({ about }) => about.some((type) => !ofNoObject.includes(type))),
      governance,
      extentOf(object, governance),
    ).filter(({ objectId }) => objectId === object.id),
  ),
)

/** What a finding can be about that no object answers for. */
const ofNoObject: readonly Finding['subject']['type'][] = ['administration', 'office', 'model', 'register']

/** Those that can be found in some objects, about some persons and some components; about what is `whole`, wherever they are. */
export function findingsWithin(
  objects: readonly GovernanceObject[],
  { persons, components }: Pick<Structure, 'persons' | 'components'>,
  governance: Governance,
  whole: FindingQuestion['about'] = [],
): readonly Finding[] {
  const extents = objects.map((object) => extentOf(object, governance))
  const all = <Kind extends 'products' | 'appointments' | 'deviations'>(kind: Kind) =>
    extents.flatMap((extent): readonly Extent[Kind][number][] => extent[kind])
  const extent: Extent = {
    ...{ day: governance.day, objects, administrations: [], products: all('products') },
    ...{ appointments: all('appointments'), deviations: all('deviations') },
    structure: { persons, decisions: [], components },
  }
  const isWhole = ({ about }: FindingQuestion) => about.some((type) => whole.includes(type))
  const found = allFindings.flatMap((each) => answersTo(each, governance, isWhole(each) ? governance : extent))
  return told(found, governance)
}

/** Those about one component: only the questions that can be about it are asked, and only of it. */
export function findingsAbout(component: Component, governance: Governance): readonly Finding[] {
  const type = `${component.kind}-component` as const
  const questions = allFindings.filter(({ about }) => about.includes(type))
  const structure = { persons: [], decisions: [], components: [component] }
  const nothing = { objects: [], products: [], administrations: [], appointments: [], deviations: [] }
  const found = asked(questions, governance, { ...nothing, structure, day: governance.day })
  return found.filter(({ subject }) => subject.type === type && subject.id === component.id)
}

/** The id of the finding that one is told with: the first cause of it, or itself. */
export const toldWith = (id: string, governance: Governance): string => toldWithOn(governance).get(id) ?? id

const toldWithOn = cached((governance: Governance): ReadonlyMap<string, string> => {
  const found = foundOn(governance)
  const causeOf = causesAmong(found)
  return new Map(found.map((finding) => [finding.id, causeOf(finding).id]))
})

const asked = (questions: readonly FindingQuestion[], governance: Governance, extent: Extent): readonly Finding[] =>
  told(
    questions.flatMap((question) => answersTo(question, governance, extent)),
    governance,
  )

/** By their causes, with those who should act, the oldest first. */
const told = (found: readonly Finding[], governance: Governance): readonly Finding[] =>
  byCause(found)
    .map((finding) => withCarrier(finding, governance))
    .sort((a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id))

const answersTo = ({ ask, reminds }: FindingQuestion, governance: Governance, extent: Extent): readonly Finding[] => {
  const found = ask(governance, extent)
  return reminds === undefined ? found : found.map((finding) => ({ ...finding, reminds }))
}

function extentOf(object: GovernanceObject, governance: Governance): Extent {
  const { structure, day, objects, seatings, deviations } = governance
  const isIn = ({ objectId }: { readonly objectId: string }) => objectId === object.id
  const appointments = standingIn(governance, object.id)
  const personIds = new Set([...appointments, ...seatings.filter(isIn)].map(({ personId }) => personId))
  return {
    ...{ day, objects: objects.filter(({ id }) => id === object.id), products: governance.productsOf(object.id) },
    ...{ administrations: [], appointments, deviations: deviations.filter(isIn) },
    structure: {
      persons: [...personIds].flatMap((id) => governance.person(id) ?? []),
      decisions: decisionsAbout(structure, object.id),
      components: componentsByObject(governance).get(object.id) ?? [],
    },
  }
}

/** A finding on nobody, or on places that all stand empty, goes to those who answer for its object as well. */
function withCarrier(finding: Finding, governance: Governance): Finding {
  const { objectId, shouldAct, solvedFrom } = finding
  if (solvedFrom !== undefined) return finding
  // The line isn't in the model: that nobody is named there doesn't mean that nobody acts.
  const hasCarrier = shouldAct.some(({ kind, personIds }) => kind === 'line' || personIds.length > 0)
  if (hasCarrier || objectId === null) return finding
  return { ...finding, shouldAct: [...shouldAct, ...ownersOf(objectId, governance)] }
}

/** Those whose role is tied to the line: in them lies the main responsibility for an object. */
function ownersOf(objectId: string, governance: Governance): readonly Able[] {
  const clause = governance.cites('line-position-left')
  return governance.model.roles
    .filter((role) => role.clause === clause)
    .flatMap((role) => {
      const object = onLevel(governance.object(objectId), levelOfRole(role, governance.model), governance)
      if (object === undefined) return []
      return role.sides.flatMap((side): Able[] => {
        const personIds = governance.inRole(role.id, side, object.id).map((each) => each.personId)
        const by = { kind: 'role', role: role.id, side, objectId: object.id } as const
        const id = `${role.id}~${side}~${object.id}`
        return personIds.length === 0 ? [] : [{ kind: 'role', id, title: makerTitle(by, governance), personIds }]
      })
    })
}
