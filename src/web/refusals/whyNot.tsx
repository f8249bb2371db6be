import type { z } from 'zod'
import type { RefusalShape } from '#api/shapes'
import { LinkTo } from '../parts/linkTo'
import { Note } from '../parts/note'
import { m } from '../words/compiled/messages'
import { say } from '../words/say'
import { ableWords } from './ableWords'

export type RefusalSeen = z.output<typeof RefusalShape>

/** Nobody has decided anything yet: then the rule itself is the reason. */
const aboutMandate = ['wrong-decision-maker', 'decision-maker-vacant', 'nobody-may-decide', 'may-not-record']

/** A refusal's title says what did not happen, and why after the colon; before anything is tried only the why is true. */
function reasonOf({ code, rule, title, missing }: RefusalSeen): string {
  if (aboutMandate.includes(code) && rule !== null) return say(rule)
  const said = say(title)
  const why = said.slice(said.indexOf(': ') + 1).trim()
  const reason = `${why.charAt(0).toUpperCase()}${why.slice(1)}.`
  return missing.length === 0 ? reason : `${reason} ${m.parts_missing()}: ${missing.map(say).join(', ')}.`
}

/** Stands where a button would have been: why not, and who could. */
export function WhyNot({ refusal }: { refusal: RefusalSeen }) {
  const could = refusal.couldBeDoneBy.flatMap((able): { key: string; words: string; to?: string }[] => {
    const { id, kind, persons, title } = able
    // A forum decides together: it is told by its name, not by all who sit there.
    if (kind === 'forum' && id !== null)
      return [{ key: `${id}${able.asOf}`, words: ableWords(able), to: `/forum/${encodeURIComponent(id)}` }]
    if (persons.length === 0) return [{ key: `${id}${able.asOf}${say(title)}`, words: ableWords(able) }]
    return persons.map((person) => ({
      key: `${id}${able.asOf}${person.id}`,
      words: person.protectedIdentity ? ableWords(able) : `${person.name}, ${ableWords(able)}`,
      to: `/personer/${person.id}`,
    }))
  })
  return (
    <Note>
      {reasonOf(refusal)}
      {could.length > 0 && (
        <>
          {' '}
          <strong>{m.parts_can_decide()}:</strong>{' '}
          {could.map(({ key, words, to }, i) => (
            <span key={key}>
              {i > 0 && '; '}
              {to === undefined ? words : <LinkTo to={to}>{words}</LinkTo>}
            </span>
          ))}
        </>
      )}
    </Note>
  )
}
