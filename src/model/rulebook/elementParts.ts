import { enumerate, type Text, text } from '../text.ts'

/** One thing that a model says of one of its elements. `wording`: how it is said, not what holds. */
export interface Facet {
  readonly name: string
  readonly label: Text
  readonly value: Text
  readonly wording: boolean
  /** What holds, said in words: all but its spelling is a rule. */
  readonly prose?: true
  /** Its names are its own, not those of other elements: a change of them is shown here. */
  readonly named?: true
}

/** A part of a model that two models may both have: known by part and id. */
export interface Element {
  readonly part: keyof typeof parts
  readonly id: string
  readonly name: Text
  readonly facets: readonly Facet[]
}

/** The parts of a model, in the order that differences are listed, with the word for one of each. */
export const parts = {
  head: text('Modellen', 'The model'),
  sides: text('Sidan', 'The side'),
  levels: text('Nivån', 'The level'),
  categories: text('Kategorin', 'The category'),
  objects: text('Objektet', 'The object'),
  administrations: text('Förvaltningen', 'The administration'),
  units: text('Enheten', 'The unit'),
  offices: text('Befattningen', 'The office'),
  roles: text('Rollen', 'The role'),
  tasks: text('Uppgiften', 'The task'),
  forums: text('Forumet', 'The forum'),
  seats: text('Platsen', 'The seat'),
  mandates: text('Mandatet', 'The mandate'),
  ladder: text('Tågordningens steg', 'The ladder’s step'),
  deliverables: text('Leverabeln', 'The deliverable'),
  dueDates: text('Tidpunkten', 'The due date'),
  thresholds: text('Gränsen', 'The threshold'),
  clauses: text('Klausulen', 'The clause'),
  sections: text('Avsnittet', 'The section'),
} as const satisfies Record<string, Text>

/** What these are called is their id, or made of other elements' names, whose changes are shown there. */
const nameless: readonly Element['part'][] = ['clauses', 'sections', 'ladder', 'mandates', 'seats', 'tasks', 'dueDates']

export const element = (
  part: Element['part'],
  id: string,
  name: Text,
  facets: readonly (Facet | undefined)[],
): Element => ({
  part,
  id,
  name,
  facets: [
    ...(nameless.includes(part) ? [] : [{ name: 'name', label: text('namn', 'name'), value: name, wording: true }]),
    ...facets.filter((facet) => facet !== undefined),
  ],
})

const facet =
  (isWording: boolean) =>
  (name: string, sv: string, en: string, value: Text | undefined): Facet | undefined =>
    value === undefined ? undefined : { name, label: text(sv, en), value, wording: isWording }
export const rule = facet(false)
export const wording = facet(true)
export const namedRule = (name: string, sv: string, en: string, value: Text | undefined): Facet | undefined => {
  const plain = rule(name, sv, en, value)
  return plain && { ...plain, named: true }
}
export const prose = (name: string, sv: string, en: string, value: Text | undefined): Facet | undefined => {
  const plain = rule(name, sv, en, value)
  return plain && { ...plain, prose: true }
}
/** Which clause is cited is where it is said, not what holds. */
export const cited = (clause: string | undefined): Facet | undefined =>
  wording('clause', 'klausul', 'clause', same(clause))

export const same = (value: string | number | undefined): Text | undefined =>
  value === undefined ? undefined : text(`${value}`, `${value}`)
export const listed = (values: readonly string[]): Text | undefined =>
  values.length === 0 ? undefined : text(values.join(', '), values.join(', '))

export interface Named {
  readonly id: string
  readonly name: Text
}
export const nameIn = (list: readonly Named[], id: string): Text =>
  list.find((each) => each.id === id)?.name ?? text(id, id)
export const listedNames = (list: readonly Named[], ids: readonly string[]): Text | undefined =>
  ids.length === 0 ? undefined : enumerate(ids.map((id) => nameIn(list, id)))

export const yes = text('ja', 'yes')
export const no = text('nej', 'no')

export const officePer = {
  organisation: text('en i organisationen', 'one in the organisation'),
  administration: text('en i varje förvaltning', 'one in each administration'),
  operation: text('flera i varje förvaltning', 'several in each administration'),
} as const
