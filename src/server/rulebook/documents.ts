import { z } from 'zod'
import { allActs } from '#api/allActs'
import { Governance } from '#model/governance'
import { type Carrier, carriersIn } from '#model/rulebook/carriers'
import { missingParts } from '#model/rulebook/missingParts'
import { type Clause, GovernanceModel } from '#model/shapes/governanceModel'
import { terms } from '#model/terms'

/** The shape of a model's file as JSON Schema: editors complete and check a model while it is written. */
export const modelSchema = (): object => ({
  title: 'A governance model for Styrbord',
  ...z.toJSONSchema(GovernanceModel, { io: 'input', target: 'draft-2020-12' }),
})

/** docs/rulebook.md: every clause of the first model, and what carries it; then the other models in brief. */
export function rulebookMarkdown(models: readonly GovernanceModel[]): string {
  const [first, ...others] = models
  if (first === undefined) return ''
  const carriers = carriersIn(onItsOwn(first), allActs)
  const clauses = first.sections.flatMap(({ number, title }) => {
    const own = first.clauses.filter((clause) => clause.section === number)
    if (own.length === 0) return []
    return [
      `## ${number} ${title.sv} / ${title.en}`,
      ...own.map((clause) => clauseMarkdown(clause, carriers.get(clause.id) ?? [])),
    ]
  })
  const carried = first.clauses.filter((clause) => carriers.has(clause.id)).length
  return document([
    '# Rulebook',
    'Generated from `models/` and the code by `npm run docs`; changes belong there.',
    `**${first.name.sv}** (${first.name.en}) has ${first.clauses.length} clauses. ${carried} of them are carried by something in this version; the others say that they are not built yet.`,
    ...clauses,
    '## Other models that ship',
    ...others.map(
      (model) =>
        `- **${model.name.sv}** (${model.name.en}, \`models/${model.id}.yaml\`): ${model.clauses.length} clauses. ${model.about.en}`,
    ),
  ])
}

function clauseMarkdown({ id, kind, text, unclear, reading }: Clause, carriers: readonly Carrier[]): string {
  const missing = missingParts[id]
  return document([
    `### ${id}`,
    `*${kind}*`,
    text.sv,
    `> ${text.en}`,
    ...(unclear === undefined ? [] : [`Oklart i källan / Unclear in the source: ${unclear.sv} / ${unclear.en}`]),
    ...(reading === undefined ? [] : [`Vald läsning / Reading chosen: ${reading.sv} / ${reading.en}`]),
    ...(missing === undefined ? [] : [`Saknas än / Missing yet: ${missing.sv} / ${missing.en}`]),
    carriers.length === 0
      ? 'Bärs av / Carried by: inte byggd än / not built yet'
      : `Bärs av / Carried by: ${carriers.map(({ kind: what, id: name }) => `${what} \`${name}\``).join(', ')}`,
  ]).trimEnd()
}

/** docs/glossary.md: each word once, in Swedish order. */
export function glossaryMarkdown(): string {
  const rows = Object.entries(terms)
    .sort(([, a], [, b]) => a.sv.localeCompare(b.sv, 'sv'))
    .map(
      ([id, { sv, en, meaning, section }]) =>
        `| ${[sv, en, `\`${id}\``, meaning.sv, meaning.en, section ?? ''].join(' | ')} |`,
    )
  return document([
    '# Ordlista / Glossary',
    'Generated from `src/model/terms.ts` by `npm run docs`; changes belong there.',
    [
      '| Svenska | English | In code | Betydelse | Meaning | Section |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ])
}

const document = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`

/** A model with nobody in it: enough to ask what carries its clauses. */
function onItsOwn(model: GovernanceModel): Governance {
  const from = '2000-01-01'
  const version = {
    id: model.id,
    number: 1,
    model,
    from,
    adoptionId: null,
    proposedAt: `${from}T00:00:00.000Z`,
    groundId: null,
  }
  return new Governance(
    {
      organisation: { id: model.id, name: model.name.sv, demo: false },
      models: [version],
      ...{ administrations: [], offices: [], holdings: [], persons: [], objects: [], products: [] },
      ...{ appointments: [], confirmations: [], seatings: [], deviations: [], decisions: [] },
      ...{ components: [], placements: [], relations: [], moves: [] },
    },
    from,
  )
}
