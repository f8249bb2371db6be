import type { Text } from '#model/text'

export interface SectionSeen {
  readonly number: string
  readonly title: Text
  /** How far in it stands, from 0. */
  readonly depth: number
  /** Broken clauses in it and below it. */
  readonly broken: number
}

/** 2.3 holds 2.3.1. */
export const isWithin = (section: string, above: string): boolean =>
  section === above || section.startsWith(`${above}.`)

/** The sections that hold clauses, themselves or below them, in the model's order. */
export function sectionsOf(
  sections: readonly { number: string; title: Text }[],
  clauses: readonly { section: string; state: string }[],
): readonly SectionSeen[] {
  return sections.flatMap(({ number, title }) => {
    const inIt = clauses.filter((clause) => isWithin(clause.section, number))
    if (inIt.length === 0) return []
    const broken = inIt.filter((clause) => clause.state === 'broken').length
    return [{ number, title, depth: Math.max(0, number.split('.').length - 2), broken }]
  })
}
