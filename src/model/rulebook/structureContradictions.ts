import type { GovernanceModel } from '../shapes/governanceModel.ts'
import { at, type Contradiction, has, holderExists, roleExists, unknown } from './references.ts'

/** What doesn't hang together in levels, objects, units and the ladder. */
export const structureContradictions = (model: GovernanceModel): readonly Contradiction[] => [
  ...levels(model),
  ...objects(model),
  ...offices(model),
  ...ownSeats(model),
  ...ladder(model),
]

const levels = (model: GovernanceModel): Contradiction[] =>
  model.levels.flatMap(({ partOf }, i) =>
    partOf === undefined || has(model.levels, partOf)
      ? []
      : [unknown(['levels', i, 'partOf'], 'Nivån', 'level', partOf)],
  )

function objects(model: GovernanceModel): Contradiction[] {
  const codes = model.objects.map((object) => object.code)
  return model.objects.flatMap((object, i): Contradiction[] => {
    const { code, category, level, partOf } = object
    const supported = object.supports === 'all' ? [] : object.supports
    const above = model.objects.find((each) => each.code === partOf)
    const wanted = model.levels.find((each) => each.id === level)?.partOf
    return [
      ...(codes.indexOf(code) < i
        ? [
            at(
              ['objects', i, 'code'],
              `${code} finns två gånger. Ge den ena en annan kod.`,
              `${code} is there twice. Give one another code.`,
            ),
          ]
        : []),
      ...(has(model.categories, category)
        ? []
        : [unknown(['objects', i, 'category'], 'Kategorin', 'category', category)]),
      ...(has(model.levels, level) ? [] : [unknown(['objects', i, 'level'], 'Nivån', 'level', level)]),
      ...supported
        .filter((id) => !has(model.administrations, id))
        .map((id) => unknown(['objects', i, 'supports'], 'Förvaltningen', 'administration', id)),
      ...(partOf !== undefined && above === undefined
        ? [unknown(['objects', i, 'partOf'], 'Objektet', 'object', partOf)]
        : []),
      ...(above !== undefined && above.level !== wanted
        ? [
            at(
              ['objects', i, 'partOf'],
              `${code} kan inte höra till ${above.code}: den står inte på nivån närmast över.`,
              `${code} cannot be part of ${above.code}: that isn't on the level just above.`,
            ),
          ]
        : []),
    ]
  })
}

const offices = (model: GovernanceModel): Contradiction[] =>
  model.offices.flatMap(({ unit }, i) =>
    unit === undefined || has(model.units, unit) ? [] : [unknown(['offices', i, 'unit'], 'Enheten', 'unit', unit)],
  )

/** "Own" in a forum's seat is its object or what that is part of; a role further down has many holders there. */
function ownSeats(model: GovernanceModel): Contradiction[] {
  return model.forums.flatMap(({ per, seats }, i) =>
    seats.flatMap(({ from }, j) => {
      if (per === 'organisation' || !('role' in from) || from.of !== 'own') return []
      const scope = model.roles.find((role) => role.id === from.role)?.scope
      if (scope === undefined || scope === 'products' || upFrom(per.level, model).includes(scope.level)) return []
      return [
        at(
          ['forums', i, 'seats', j, 'from'],
          'Rollen finns längre ned än forumet. Skriv of: every.',
          'The role is held further down than the forum. Write of: every.',
        ),
      ]
    }),
  )
}

/** A level and those above it. Stops at a level that it has met, should they go in a ring. */
function upFrom(level: string, model: GovernanceModel): readonly string[] {
  const line: string[] = []
  let next: string | undefined = level
  while (next !== undefined && !line.includes(next)) {
    line.push(next)
    next = model.levels.find((each) => each.id === next)?.partOf
  }
  return line
}

const ladder = (model: GovernanceModel): Contradiction[] =>
  model.ladder.flatMap(({ by, step }, i) => [
    ...(step === i + 1
      ? []
      : [
          at(
            ['ladder', i, 'step'],
            `Stegen numreras från 1 i ordning. Det här ska vara steg ${i + 1}.`,
            `Steps are numbered from 1 in order. This should be step ${i + 1}.`,
          ),
        ]),
    ...('role' in by
      ? roleExists(['ladder', i, 'by'], by.role, undefined, model)
      : holderExists(['ladder', i, 'by'], { forum: by.forum }, model)),
    ...('forum' in by && by.decidedBy !== undefined && !has(model.offices, by.decidedBy)
      ? [unknown(['ladder', i, 'by'], 'Befattningen', 'office', by.decidedBy)]
      : []),
  ])
