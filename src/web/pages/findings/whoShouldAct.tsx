import { longDay } from '../../parts/days'
import { Note } from '../../parts/note'
import { PersonLine, Vacancy } from '../../parts/personLine'
import type { PersonKind } from '../../parts/personMark'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import type { FindingSeen } from './findingRows'

type Able = FindingSeen['shouldAct'][number]

/** The offices, roles and forums that should act, and who holds them today. */
export function WhoShouldAct({ finding: { shouldAct, shouldYouAct, solvedFrom } }: { finding: FindingSeen }) {
  if (solvedFrom !== null) return <p className="sb-quiet">{m.findings_nothing_to_do({ day: longDay(solvedFrom) })}</p>
  if (shouldAct.length === 0) return <p className="sb-quiet">{m.findings_nobody_named()}</p>
  return (
    <div className="sb-stack">
      {shouldYouAct && <p className="sb-strong">{m.findings_you_should_act()}</p>}
      {shouldAct.map((able) => (
        <OneAble key={able.id ?? say(able.title)} able={able} />
      ))}
    </div>
  )
}

function OneAble({ able }: { able: Able }) {
  if (able.kind === 'line' || able.kind === 'forum') return <Note>{sayFirst(able.title)}</Note>
  const kind = kindOf(able)
  if (able.persons.length === 0) {
    return (
      <Vacancy kind={kind} since={null} size={32}>
        {sayFirst(able.title)}
      </Vacancy>
    )
  }
  return able.persons.map((person) => (
    <PersonLine
      key={person.id}
      kind={kind}
      name={person.protectedIdentity ? sayFirst(able.title) : person.name}
      isProtected={person.protectedIdentity}
      to={`/personer/${person.id}`}
      detail={sayFirst(able.title)}
      size={32}
    />
  ))
}

function kindOf({ kind, id }: Able): PersonKind {
  if (kind !== 'role') return 'office'
  return id?.split('~')[1] === 'it' ? 'it' : 'business'
}
