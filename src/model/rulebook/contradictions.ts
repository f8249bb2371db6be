import { cached } from '../cached.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { Role } from '../shapes/modelRoles.ts'
import { at, type Contradiction, has, holderExists, roleExists, unknown } from './references.ts'
import { structureContradictions } from './structureContradictions.ts'

/** Asked of a file when it is read, and of the model in it when it is proposed. */
export const contradictionsIn = cached((model: GovernanceModel): readonly Contradiction[] => [
  ...doubled(model),
  ...citedClauses(model),
  ...forums(model),
  ...mandates(model),
  ...roles(model),
  ...structureContradictions(model),
])

function doubled(model: GovernanceModel): Contradiction[] {
  const lists = [
    'categories',
    'administrations',
    'offices',
    'units',
    'roles',
    'forums',
    'levels',
    'clauses',
    'deliverables',
    'thresholds',
  ] as const
  return lists.flatMap((list) => {
    const ids = model[list].map((each) => each.id)
    return ids.flatMap((id, i) =>
      ids.indexOf(id) < i
        ? [
            at(
              [list, i, 'id'],
              `${id} finns två gånger. Ge den ena ett annat id.`,
              `${id} is there twice. Give one another id.`,
            ),
          ]
        : [],
    )
  })
}

/** Every clause that is cited anywhere exists, and every clause's section has a heading. */
function citedClauses(model: GovernanceModel): Contradiction[] {
  const known = new Set(model.clauses.map((clause) => clause.id))
  const sections = new Set(model.sections.map((section) => section.number))
  const found: Contradiction[] = []
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key]
      if (key === 'clause' && typeof inner === 'string' && !known.has(inner)) {
        found.push(
          at(
            here,
            `Klausulen ${inner} finns inte. Lägg till den under clauses, eller rätta id:t.`,
            `There is no clause ${inner}. Add it under clauses, or mend the id.`,
          ),
        )
      } else walk(inner, here)
    }
  }
  const { clauses, cites, ...rest } = model
  walk(rest, [])
  for (const [question, clause] of Object.entries(cites)) {
    if (!known.has(clause))
      found.push(at(['cites', question], `Klausulen ${clause} finns inte.`, `There is no clause ${clause}.`))
  }
  for (const [i, role] of model.roles.entries()) {
    for (const [side, clause] of Object.entries(role.vacancy)) {
      if (!known.has(clause))
        found.push(
          at(['roles', i, 'vacancy', side], `Klausulen ${clause} finns inte.`, `There is no clause ${clause}.`),
        )
    }
  }
  for (const [i, clause] of clauses.entries()) {
    if (!sections.has(clause.section)) {
      found.push(
        at(
          ['clauses', i, 'section'],
          `Avsnittet ${clause.section} saknar rubrik under sections.`,
          `Section ${clause.section} has no heading under sections.`,
        ),
      )
    }
  }
  return found
}

function forums(model: GovernanceModel): Contradiction[] {
  return model.forums.flatMap((forum, i) => {
    const found: Contradiction[] = []
    if (!forum.seats.some((seat) => seat.kinds.includes('chair'))) {
      found.push(
        at(
          ['forums', i, 'seats'],
          `${forum.name.sv} saknar ordförande. Ge en plats kinds: [chair].`,
          `${forum.name.en} has no chair. Give a seat kinds: [chair].`,
        ),
      )
    }
    if (forum.cadence.perYear < forum.cadence.floor) {
      found.push(
        at(
          ['forums', i, 'cadence', 'perYear'],
          `${forum.name.sv} möts ${forum.cadence.perYear} gånger om året, under golvet ${forum.cadence.floor}.`,
          `${forum.name.en} meets ${forum.cadence.perYear} times a year, below the floor ${forum.cadence.floor}.`,
        ),
      )
    }
    if (forum.above !== undefined && !has(model.forums, forum.above))
      found.push(unknown(['forums', i, 'above'], 'Forumet', 'forum', forum.above))
    if (typeof forum.per === 'object' && !has(model.levels, forum.per.level))
      found.push(unknown(['forums', i, 'per'], 'Nivån', 'level', forum.per.level))
    const setBy = forum.cadence.setBy
    if (setBy !== undefined && !has(model.roles, setBy))
      found.push(unknown(['forums', i, 'cadence', 'setBy'], 'Rollen', 'role', setBy))
    for (const [j, seat] of forum.seats.entries()) {
      const path = ['forums', i, 'seats', j, 'from']
      if ('office' in seat.from && !has(model.offices, seat.from.office))
        found.push(unknown(path, 'Befattningen', 'office', seat.from.office))
      if ('role' in seat.from) found.push(...roleExists(path, seat.from.role, seat.from.side, model))
      if ('role' in seat.from && seat.from.of === 'own' && forum.per === 'organisation') {
        found.push(
          at(
            path,
            'Ett forum för hela organisationen har inget eget objekt. Skriv of: every.',
            'A forum of the whole organisation has no object of its own. Write of: every.',
          ),
        )
      }
    }
    return found
  })
}

function mandates(model: GovernanceModel): Contradiction[] {
  const rows = model.mandates.flatMap((row, i) => [
    ...holderExists(['mandates', i, 'heldBy'], row.heldBy, model),
    ...(row.role === undefined ? [] : roleExists(['mandates', i, 'role'], row.role, row.side, model)),
  ])
  const unappointed = model.roles.flatMap((role, i) =>
    role.sides.flatMap((side) =>
      model.mandates.some(
        (row) => row.decision === 'appoint' && (row.role ?? role.id) === role.id && (row.side ?? side) === side,
      )
        ? []
        : [
            at(
              ['roles', i],
              `Ingen får tillsätta ${role.name.sv} (${side}). Lägg till en rad under mandates.`,
              `Nobody may appoint ${role.name.en} (${side}). Add a row under mandates.`,
            ),
          ],
    ),
  )
  const adopters = model.mandates.some((row) => row.decision === 'adopt-model')
    ? []
    : [
        at(
          ['mandates'],
          'Ingen får anta modellen. Lägg till en rad med decision: adopt-model.',
          'Nobody may adopt the model. Add a row with decision: adopt-model.',
        ),
      ]
  return [...rows, ...unappointed, ...adopters]
}

function roles(model: GovernanceModel): Contradiction[] {
  return model.roles.flatMap((role, i) => [
    ...(typeof role.scope === 'object' && !has(model.levels, role.scope.level)
      ? [unknown(['roles', i, 'scope'], 'Nivån', 'level', role.scope.level)]
      : []),
    ...(role.fallsTo === undefined ? [] : roleExists(['roles', i, 'fallsTo'], role.fallsTo, undefined, model)),
    ...role.sides.flatMap((side) =>
      model.sides.some((each) => each.id === side) ? [] : [unknown(['roles', i, 'sides'], 'Sidan', 'side', side)],
    ),
    ...role.worksFor.flatMap((each, j) => roleExists(['roles', i, 'worksFor', j], each.role, each.side, model)),
    ...tasksOutside(role, i),
  ])
}

const tasksOutside = (role: Role, i: number): Contradiction[] =>
  role.duties.flatMap((duty, j) =>
    duty.sides.every((side) => role.sides.includes(side))
      ? []
      : [
          at(
            ['roles', i, 'duties', j, 'sides'],
            `${role.name.sv} finns inte på alla de sidor som uppgiften nämner.`,
            `${role.name.en} doesn't exist on every side that the duty names.`,
          ),
        ],
  )
