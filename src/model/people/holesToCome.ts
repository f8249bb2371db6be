import { cached } from '../cached.ts'
import { dayAfter } from '../dates.ts'
import type { Finding } from '../findings.ts'
import { type Governance, governanceOn } from '../governance.ts'
import type { Person } from '../structure.ts'
import { findingsFor } from './leaving.ts'

interface HoleToCome {
  readonly person: Person
  readonly lastDay: string
  /** As it will be found the day after. */
  readonly finding: Finding
}

/** What those who are to leave will leave open, and nobody is appointed to yet: told while there is time. */
export const holesToCome = cached(({ structure, day }: Governance): readonly HoleToCome[] =>
  structure.persons.flatMap((person) => {
    const lastDay = person.leftOn
    if (lastDay === null || lastDay < day) return []
    const [last, after] = [governanceOn(structure, lastDay), governanceOn(structure, dayAfter(lastDay))]
    const before = new Set(findingsFor(person, last, last).map(({ id }) => id))
    return findingsFor(person, last, after)
      .filter(({ id, solvedFrom }) => !before.has(id) && solvedFrom === undefined)
      .map((finding) => ({ person, lastDay, finding }))
  }),
)
