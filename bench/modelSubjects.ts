import type { GovernanceModel } from '#model/shapes/governanceModel'
import type { ModelVersion, Structure } from '#model/structure'
import { few, since, subjects } from './subjects.ts'

/** Proposals of the model as it is, and some that differ from it and from each other by a letter. */
export function withModels(structure: Structure): Structure {
  const first = structure.models[0]
  if (first === undefined) throw new Error('there is no model')
  const last = Math.max(...structure.models.map(({ number }) => number))
  const { model } = first
  const [clause, word] = wordOfItsOwn(model)
  const spelled = (n: number) => clause.text.en.replace(word, `${word}${String.fromCharCode(97 + (n % 26))}`)
  const proposals = [...subjects.adopted, ...subjects.dropped, ...subjects.corrected].map(
    (id, n): ModelVersion => ({
      ...{
        id,
        number: last + 1 + n,
        from: null,
        adoptionId: null,
        groundId: null,
        proposedAt: `${since}T08:00:00.000Z`,
      },
      model: n < 2 * few ? model : withText(model, clause.id, spelled(n)),
    }),
  )
  return { ...structure, models: [...structure.models, ...proposals] }
}

/** A word that stands once in the model: one that stands elsewhere too isn't another by a slip. */
function wordOfItsOwn({ clauses }: GovernanceModel): readonly [Clause, string] {
  const all = JSON.stringify(clauses)
  for (const clause of clauses) {
    const word = clause.text.en.match(/[a-z]{8,}/g)?.find((each) => all.split(each).length === 2)
    if (word !== undefined) return [clause, word]
  }
  throw new Error('each word of the model stands in it twice')
}

const withText = (model: GovernanceModel, id: string, en: string): GovernanceModel => ({
  ...model,
  clauses: model.clauses.map((each) => (each.id === id ? { ...each, text: { ...each.text, en } } : each)),
})
type Clause = GovernanceModel['clauses'][number]
