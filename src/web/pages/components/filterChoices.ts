import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { FieldSeen, FieldsSeen } from './componentSeen'
import { type ComponentSort, findingKinds, sorts } from './componentsQuery'

interface Option {
  readonly value: string
  readonly word: string
}

/** The words of the choices that a list of components can be narrowed by. */
export function filterChoices({ items }: FieldsSeen) {
  return {
    states: [
      { value: 'confirmed', word: m.components_confirmed() },
      { value: 'proposed', word: m.components_proposed() },
      { value: 'unplaced', word: m.components_unplaced() },
    ],
    /** A field's choices, and the two that no choice is: nobody knows, and nobody has said. */
    choicesIn: (field: FieldSeen['id']): readonly Option[] => [
      ...(items.find(({ id }) => id === field)?.choices ?? []).map(({ id, name }) => ({ value: id, word: say(name) })),
      { value: 'unknown', word: m.components_unknown() },
      { value: 'empty', word: m.components_not_told() },
    ],
    findings: findingKinds.map((kind) => ({ value: kind, word: findingWords[kind]() })),
    sorts: sorts.map((sort) => ({ value: sort, word: sortWords[sort]() })),
  }
}

const findingWords = {
  'component-unplaced': m.components_finding_unplaced,
  'home-product-missing': m.components_finding_homeless,
  'component-unconfirmed': m.components_finding_unconfirmed,
  'service-without-person': m.components_finding_unserved,
  'component-both-sides': m.components_finding_both_sides,
} as const satisfies Record<(typeof findingKinds)[number], () => string>

const sortWords = {
  name: m.components_sort_name,
  '-name': m.components_sort_name_backwards,
  object: m.components_sort_object,
  lifecycle: m.components_sort_lifecycle,
  criticality: m.components_sort_criticality,
  '-users': m.components_sort_most_users,
  users: m.components_sort_fewest_users,
  '-cost': m.components_sort_highest_cost,
  cost: m.components_sort_lowest_cost,
  '-holes': m.components_sort_most_holes,
  attested: m.components_sort_attested,
} as const satisfies Record<ComponentSort, () => string>
