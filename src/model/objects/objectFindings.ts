import { latest } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import type { Finding, FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import type { GovernanceObject } from '../structure.ts'
import { compose, enumerate, type Text, text } from '../text.ts'
import { supportsOf } from './supports.ts'

/** Which objects have a category that the model doesn't know? */
export const unknownCategories = {
  kind: 'object-without-category',
  about: ['object'],
  name: text('Objekt utan kategori i modellen', 'Object without a category of the model'),
  clauses: (governance) => cited('object-without-category', governance),
  ask: (governance) => {
    const known = enumerate(
      governance.model.categories.map((each) => each.name),
      text('eller', 'or'),
    )
    const why = compose((l) =>
      l === 'sv'
        ? `Varje objekt är ${known.sv.toLowerCase()}.`
        : `Every object is one of these: ${known.en.toLowerCase()}.`,
    )
    return cited('object-without-category', governance).flatMap((clause) =>
      governance.objects
        .filter((object) => categoryOf(object, governance) === undefined)
        .map((object) =>
          found(
            'object-without-category',
            clause,
            object,
            text(
              `${object.code} har ingen av modellens kategorier`,
              `${object.code} has none of the model's categories`,
            ),
            why,
            governance,
          ),
        ),
    )
  },
} as const satisfies FindingQuestion

/** Which objects support nobody at all? */
export const supportingNobody = {
  kind: 'object-supports-nobody',
  about: ['object'],
  name: text('Objekt som inte stödjer någon', 'Object that supports nobody'),
  clauses: (governance) =>
    cited('object-supports-nobody', governance).flatMap((clause) => [
      ...new Set([clause, ...governance.model.categories.map((category) => category.clause)]),
    ]),
  ask: (governance) =>
    cited('object-supports-nobody', governance).flatMap((clause) =>
      lowest(governance)
        .filter((object) => supportsOf(object, governance).length === 0)
        .map((object) =>
          found(
            'object-supports-nobody',
            categoryOf(object, governance)?.clause ?? clause,
            object,
            text(`${object.code} stödjer ingen förvaltning`, `${object.code} supports no administration`),
            text(
              'Inget av det som objektet stödjer finns den här dagen.',
              'Nothing that the object supports exists on this day.',
            ),
            governance,
          ),
        ),
    ),
} as const satisfies FindingQuestion

/** Which objects support the shared administrations only, and so don't reach those that these support? */
export const reachingNoOther = {
  kind: 'support-reaches-no-other',
  about: ['object'],
  name: text('Stöd som stannar hos de gemensamma förvaltningarna', 'Support that stops at the shared administrations'),
  clauses: (governance) =>
    governance.model.objects.flatMap((object) => (object.indirectly === 'all' && object.clause ? [object.clause] : [])),
  ask: (governance) =>
    lowest(governance).flatMap((object) => {
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
          text(
            `${object.code} når inte de andra förvaltningarna`,
            `${object.code} does not reach the other administrations`,
          ),
          text(
            'Objektet stödjer bara gemensamma förvaltningar. Genom dem ska stödet nå alla andra.',
            'The object supports shared administrations only. Through them its support is to reach all others.',
          ),
          governance,
        ),
      ]
    }),
} as const satisfies FindingQuestion

/** Which objects of a category that is for everybody don't support everybody? */
export const notForAll = {
  kind: 'support-not-for-all',
  about: ['object'],
  name: text('Gemensam grund som inte når alla', 'Shared ground that does not reach everyone'),
  clauses: (governance) => categoriesForAll(governance).map((category) => category.clause),
  ask: (governance) =>
    categoriesForAll(governance).flatMap((category) =>
      governance.objects
        .filter((object) => object.category === category.id && !object.supportsAll)
        .map((object) => {
          const reached = supportsOf(object, governance).length
          const all = governance.administrations.length
          return found(
            'support-not-for-all',
            category.clause,
            object,
            text(
              `${object.code} stödjer inte alla förvaltningar`,
              `${object.code} does not support every administration`,
            ),
            text(
              `Det stödjer ${reached} av ${all}, och följer inte med när fler läggs till.`,
              `It supports ${reached} of ${all}, and does not follow when more are added.`,
            ),
            governance,
          )
        }),
    ),
} as const satisfies FindingQuestion

/** The model says "all" for every object of the category that it lists: that is what makes the category one for everybody. */
function categoriesForAll({ model }: Governance) {
  return model.categories.filter((category) => {
    const listed = model.objects.filter((object) => object.category === category.id)
    return listed.length > 0 && listed.every((object) => object.supports === 'all')
  })
}

/** Objects that aren't a family or programme of others: those that have products of their own to support with. */
const lowest = (governance: Governance): readonly GovernanceObject[] =>
  governance.objects.filter((object) => !governance.model.levels.some((level) => level.partOf === object.level))

function found(
  kind: string,
  clause: string,
  object: GovernanceObject,
  title: Text,
  why: Text,
  governance: Governance,
): Finding {
  return {
    id: `${kind}~${object.id}`,
    kind,
    clause,
    title,
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

const cited = (
  question: 'object-without-category' | 'object-supports-nobody',
  governance: Governance,
): readonly string[] => {
  const clause = governance.cites(question)
  return clause === null ? [] : [clause]
}
