import { latest } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import { cited, type Extent, type Finding, type FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import type { GovernanceObject } from '../structure.ts'
import { compose, enumerate, type Text, text } from '../text.ts'
import { objectFindingWords } from './findingWords.ts'
import { supportsOf } from './supports.ts'

/** Which objects have a category that the model doesn't know? */
export const unknownCategories = {
  kind: 'object-without-category',
  about: ['object'],
  name: objectFindingWords['object-without-category'].name,
  clauses: (governance) => cited('object-without-category', governance),
  ask: (governance, { objects } = governance) => {
    const known = enumerate(
      governance.model.categories.map((each) => lowered(each.name)),
      text('eller', 'or'),
    )
    const why = objectFindingWords['object-without-category'].why({ categories: known })
    return cited('object-without-category', governance).flatMap((clause) =>
      objects
        .filter((object) => categoryOf(object, governance) === undefined)
        .map((object) => found('object-without-category', clause, object, why, governance)),
    )
  },
  askedOf: (_, { objects }) => objects.length,
} as const satisfies FindingQuestion

/** Which objects support nobody at all? */
export const supportingNobody = {
  kind: 'object-supports-nobody',
  about: ['object'],
  name: objectFindingWords['object-supports-nobody'].name,
  clauses: (governance) =>
    cited('object-supports-nobody', governance).flatMap((clause) => [
      ...new Set([clause, ...governance.model.categories.map((category) => category.clause)]),
    ]),
  ask: (governance, extent = governance) =>
    cited('object-supports-nobody', governance).flatMap((clause) =>
      lowest(governance, extent)
        .filter((object) => supportsOf(object, governance).length === 0)
        .map((object) =>
          found(
            'object-supports-nobody',
            categoryOf(object, governance)?.clause ?? clause,
            object,
            objectFindingWords['object-supports-nobody'].why,
            governance,
          ),
        ),
    ),
  askedOf: (clause, governance) =>
    lowest(governance, governance).filter((each) => isOf(clause, each, governance)).length,
} as const satisfies FindingQuestion

/** Which objects support the shared administrations only, and so don't reach those that these support? */
export const reachingNoOther = {
  kind: 'support-reaches-no-other',
  about: ['object'],
  name: objectFindingWords['support-reaches-no-other'].name,
  clauses: (governance) =>
    governance.model.objects.flatMap((object) => (object.indirectly === 'all' && object.clause ? [object.clause] : [])),
  ask: (governance, extent = governance) =>
    lowest(governance, extent).flatMap((object) => {
      const supports = supportsOf(object, governance)
      const stops =
        supports.length > 0 &&
        !object.supportsAll &&
        !object.supportsIndirectly &&
        supports.every((each) => each.administration.shared)
      const clause = categoryOf(object, governance)?.clause
      if (!stops || clause === undefined) return []
      return [
        found(
          'support-reaches-no-other',
          clause,
          object,
          objectFindingWords['support-reaches-no-other'].why,
          governance,
        ),
      ]
    }),
  askedOf: (clause, governance) =>
    lowest(governance, governance).filter((each) => isOf(clause, each, governance)).length,
} as const satisfies FindingQuestion

/** Which objects of a category that is for everybody don't support everybody? */
export const notForAll = {
  kind: 'support-not-for-all',
  about: ['object'],
  name: objectFindingWords['support-not-for-all'].name,
  clauses: (governance) => categoriesForAll(governance).map((category) => category.clause),
  ask: (governance, { objects } = governance) =>
    categoriesForAll(governance).flatMap((category) =>
      objects
        .filter((object) => object.category === category.id && !object.supportsAll)
        .map((object) => {
          const reached = supportsOf(object, governance).length
          const all = governance.administrations.length
          return found(
            'support-not-for-all',
            category.clause,
            object,
            objectFindingWords['support-not-for-all'].why({ reached, all }),
            governance,
          )
        }),
    ),
  askedOf: (clause, governance) => governance.objects.filter((each) => isOf(clause, each, governance)).length,
} as const satisfies FindingQuestion

/** The model says "all" for every object of the category that it lists: that is what makes the category one for everybody. */
function categoriesForAll({ model }: Governance) {
  return model.categories.filter((category) => {
    const listed = model.objects.filter((object) => object.category === category.id)
    return listed.length > 0 && listed.every((object) => object.supports === 'all')
  })
}

/** Objects that aren't a family or programme of others: those that have products of their own to support with. */
const lowest = ({ model }: Governance, { objects }: Pick<Extent, 'objects'>): readonly GovernanceObject[] =>
  objects.filter((object) => !model.levels.some((level) => level.partOf === object.level))

function found(
  kind: keyof typeof objectFindingWords,
  clause: string,
  object: GovernanceObject,
  why: Text,
  governance: Governance,
): Finding {
  return {
    id: `${kind}~${object.id}`,
    kind,
    clause,
    title: objectFindingWords[kind].title({ code: object.code }),
    why,
    subject: { type: 'object', id: object.id, name: object.code },
    objectId: object.id,
    since: latest([sinceVersion(object, governance), governance.version.from ?? object.from]) ?? object.from,
    shouldAct: ableTo({ kind: 'change-object-structure', objectId: object.id }, governance),
    mend: { act: 'objects.reclassify', with: { objectId: object.id } },
  }
}

/** Since when the object has been as it is on the day. */
const sinceVersion = ({ versions, from }: GovernanceObject, { day }: Governance) =>
  versions.findLast((version) => version.from <= day)?.from ?? from

const categoryOf = (object: GovernanceObject, governance: Governance) =>
  governance.model.categories.find((category) => category.id === object.category)

const isOf = (clause: string, object: GovernanceObject, governance: Governance): boolean =>
  categoryOf(object, governance)?.clause === clause

const lowered = (name: Text): Text => compose((l) => name[l].toLowerCase())
