import type { GovernanceModel, SideId } from '#model/shapes/governanceModel'
import { key, wordsOf } from '../cells/headingWords.ts'
import { Lookup } from '../cells/lookup.ts'

/** What a cell in the role column means: a role (on a side, when the cell tells), an office, or a seat in a forum. */
export type RoleReading =
  | { readonly kind: 'role'; readonly role: string; readonly side: SideId | undefined; readonly old: boolean }
  | { readonly kind: 'office'; readonly office: string }
  | { readonly kind: 'seat'; readonly forum: string }

/** Swedish habits of writing the sides; the model's own names come beside them. */
const sideHabits: Readonly<Record<SideId, readonly string[]>> = {
  business: [
    'verksamhet',
    'verksamheten',
    'verksamhets',
    'verksamhetssidan',
    'vht',
    'verks',
    'verk',
    'vh',
    'v',
    'business',
    'b',
  ],
  it: ['it', 'itsidan', 'i', 'teknik', 'teknisk', 'tekn'],
}

/** Titles that earlier models of object governance used, and what the same person is called where roles have these names. */
const oldTitles: readonly { readonly title: string; readonly now: readonly string[]; readonly side?: SideId }[] = [
  { title: 'systemägare', now: ['objektägare', 'object-owner'] },
  { title: 'förvaltningsobjektägare', now: ['objektägare', 'object-owner'] },
  { title: 'systemförvaltare', now: ['objektledare', 'object-leader'], side: 'business' },
  { title: 'förvaltningsledare', now: ['objektledare', 'object-leader'] },
  { title: 'objektförvaltare', now: ['objektledare', 'object-leader'] },
  { title: 'systemansvarig', now: ['objektledare', 'object-leader'], side: 'it' },
  { title: 'delobjektledare', now: ['objektproduktsamordnare', 'product-coordinator'] },
  { title: 'superanvändare', now: ['objektspecialist', 'object-specialist'], side: 'business' },
]

export function sideLookup(model: GovernanceModel): Lookup<SideId> {
  const lookup = new Lookup<SideId>()
  for (const side of model.sides) lookup.add(side.id, sideWords(side.id, model))
  return lookup
}

/** Everything that the model's roles, offices and forums may be called in a cell, with their abbreviations. */
export function roleLookup(model: GovernanceModel): Lookup<RoleReading> {
  const lookup = new Lookup<RoleReading>()
  for (const role of model.roles) {
    const names = [
      role.name.sv,
      role.name.en,
      role.plural.sv,
      role.plural.en,
      abbreviationOf(role.name.sv, model),
      ...withoutLevel(role.name.sv, model),
    ]
    addRole(lookup, role.id, names, undefined, false, model)
  }
  for (const office of model.offices) {
    const reading = { kind: 'office', office: office.id } as const
    lookup.add(reading, [
      office.name.sv,
      office.name.en,
      office.definite?.sv,
      office.definite?.en,
      abbreviationOf(office.name.sv, model),
    ])
  }
  for (const forum of model.forums) {
    const reading = { kind: 'seat', forum: forum.id } as const
    const names = [forum.abbreviation, forum.name.sv, forum.name.en]
    lookup.add(
      reading,
      names.flatMap((name) => [
        name,
        `ledamot ${name}`,
        `ledamot i ${name}`,
        `${name} ledamot`,
        `member ${name}`,
        `member of ${name}`,
        `${name} member`,
      ]),
    )
  }
  for (const old of oldTitles) {
    const role = model.roles.find((each) => old.now.includes(each.id) || old.now.includes(each.name.sv.toLowerCase()))
    if (role !== undefined) addRole(lookup, role.id, [old.title], old.side, true, model)
  }
  return lookup
}

/** "specialist" alone is the model's objektspecialist. */
const withoutLevel = (name: string, model: GovernanceModel): readonly string[] =>
  model.levels.flatMap(({ name: level }) =>
    name.length > level.sv.length && name.startsWith(level.sv) ? [name.slice(level.sv.length)] : [],
  )

function addRole(
  lookup: Lookup<RoleReading>,
  role: string,
  names: readonly string[],
  usualSide: SideId | undefined,
  old: boolean,
  model: GovernanceModel,
): void {
  lookup.add({ kind: 'role', role, side: usualSide, old }, names)
  for (const side of model.sides) {
    const words = sideWords(side.id, model)
    const reading = { kind: 'role', role, side: side.id, old } as const
    lookup.add(
      reading,
      names.flatMap((name) => words.flatMap((word) => [`${name} ${word}`, `${word} ${name}`])),
    )
  }
}

function sideWords(side: SideId, model: GovernanceModel): readonly string[] {
  const name = model.sides.find((each) => each.id === side)?.name
  return [
    ...new Set(
      [...sideHabits[side], ...(name === undefined ? [] : [name.sv, name.en])].map((word) => key(wordsOf(word))),
    ),
  ]
}

/** How Swedish titles end; what stands before is a word of its own. */
const endings = ['ägare', 'ledare', 'samordnare', 'specialist', 'chef', 'direktör', 'ansvarig', 'förvaltare']

/** "objektproduktsamordnare" is OPS, "förvaltningschef" FC: the first letter of each part of the words. */
export function abbreviationOf(name: string, model: GovernanceModel): string {
  const firsts = model.levels.map((level) => level.name.sv.toLowerCase())
  return name
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== 'och' && word !== '')
    .flatMap((word) => partsOf(word, firsts))
    .map((part) => part.charAt(0))
    .join('')
    .toUpperCase()
}

function partsOf(word: string, firsts: readonly string[]): readonly string[] {
  const first = firsts.find((each) => word.length > each.length && word.startsWith(each))
  if (first !== undefined) return [first, ...partsOf(word.slice(first.length), firsts)]
  const last = endings.find((each) => word.length > each.length && word.endsWith(each))
  return last === undefined ? [word] : [word.slice(0, -last.length), last]
}
