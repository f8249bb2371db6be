import { Governance } from '#model/governance'
import { ImportChoices } from '#model/imports/choices'
import { withImported } from '#model/imports/importedRecords'
import type { ImportSource } from '#model/imports/importTable'
import { type RegisterField, registerFieldName } from '#model/imports/registerFields'
import type { Structure } from '#model/structure'
import type { ImportPlan } from '#reading/importPlan'
import { planRegister } from '#reading/register/planRegister'
import type { Steps } from '#reading/steps'
import { emptyVretaby, testDay } from './emptyVretaby.ts'

export type Line = Readonly<Partial<Record<RegisterField, string>>>

export const acting = {
  actor: { accountId: 'tove', personId: null, name: 'Tove Lindmark', rights: ['register'] as const },
  ...{ now: '2026-11-23T08:00:00.000Z', today: testDay, newId: () => crypto.randomUUID() },
}

/** A register with a column for every field that some line has. */
export function sourceOf(lines: readonly Line[]): ImportSource {
  const fields = [...new Set(lines.flatMap((line) => Object.keys(line)))] as RegisterField[]
  return {
    rows: lines.map((line, at) => ({
      number: at + 2,
      hidden: false,
      cells: fields.map((field) => ({ text: line[field] ?? '' })),
    })),
    columns: fields.map((field) => ({ heading: registerFieldName(field).sv, field })),
  }
}

export const planned = (
  lines: readonly Line[],
  choices: object = {},
  structure: Structure = emptyVretaby,
  earlier: ReadonlySet<string> = new Set(),
): ImportPlan =>
  allAtOnce(
    planRegister(sourceOf(lines), ImportChoices.parse(choices), new Governance(structure, testDay), acting, earlier),
  )

/** The structure after the lines have come in. Nobody is left to decide: people are made, the rest is left empty. */
export function registered(lines: readonly Line[], structure: Structure = emptyVretaby): Structure {
  const plan = planned(lines, { otherNewValues: allNew, unreadable: 'note' }, structure)
  return withImported(structure, plan.made)
}

export const allNew = [
  { kind: 'person', means: 'new' },
  { kind: 'product', means: 'new' },
  { kind: 'administration', means: 'empty' },
  { kind: 'object', means: 'empty' },
]

export const codesOf = ({ problems }: ImportPlan): readonly string[] => problems.map(({ code }) => code)

export const objectNamed = (code: string, { objects }: Structure = emptyVretaby): string => {
  const object = objects.find(({ versions }) => versions.some((each) => each.code === code))
  if (object === undefined) throw new Error(`no object ${code}`)
  return object.id
}

/** Long work without letting anybody else in. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
