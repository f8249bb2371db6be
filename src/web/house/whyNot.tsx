import type { z } from 'zod'
import type { RefusalShape } from '#api/shapes'
import { LinkTo } from '../parts/linkTo'
import { Note } from '../parts/note'
import { m } from '../words/compiled/messages'
import { say } from './words'

type Refused = z.output<typeof RefusalShape>

/** A refusal's title says what did not happen, and why after the colon; before anything is tried only the why is true. */
function reasonIn(title: string): string {
  const why = title.slice(title.indexOf(': ') + 1).trim()
  return why.charAt(0).toUpperCase() + why.slice(1)
}

/** Stands where a button would have been: why not, what is missing, and who could. */
export function WhyNot({ refusal: { title, missing, couldBeDoneBy } }: { refusal: Refused }) {
  const could = couldBeDoneBy.flatMap((able) =>
    able.persons.length === 0
      ? [<span key={able.id}>{say(able.title)}</span>]
      : able.persons.map((person) => (
          <LinkTo key={`${able.id}${person.id}`} to={`/personer/${person.id}`}>
            {person.protectedIdentity ? say(able.title) : `${person.name}, ${say(able.title)}`}
          </LinkTo>
        )),
  )
  return (
    <Note>
      {reasonIn(say(title))}.{missing.length > 0 && ` ${m.parts_missing()}: ${missing.map(say).join(', ')}.`}
      {could.length > 0 && (
        <>
          {' '}
          <strong>{m.parts_can_decide()}:</strong> {could}
        </>
      )}
    </Note>
  )
}
