import { ArrowForwardIcon, CheckmarkCircleIcon } from '@navikt/aksel-icons'
import type { AnswerOf } from '../../asking/api'
import { longDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { PersonLine } from '../../parts/personLine'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'

interface WhatIAmProps {
  home: AnswerOf<'GET /home'>
  side: 'business' | 'it' | 'office' | null
}

/** "Du är": roles, offices and seats, what they let one decide, and what others decide. */
export function WhatIAm({ home, side }: WhatIAmProps) {
  const { person } = home
  const roles = home.roles.filter((role) => role.when === 'current')
  const offices = home.offices.filter((office) => office.when === 'current')
  const lines = [
    ...roles.map((role) =>
      m.home_role_since({ title: sayFirst(role.title), object: role.object.code, day: longDay(role.from) }),
    ),
    ...offices.map((office) => m.home_office_since({ title: office.title, day: longDay(office.from) })),
  ]
  const own = [...home.mandates.own, ...home.mandates.forums.flatMap((forum) => forum.decides)]
  return (
    <aside className="sb-stack">
      <Panel heading={m.home_you_are()}>
        <PersonLine
          kind={side ?? 'office'}
          name={home.name}
          to={person === null ? undefined : `/personer/${person.id}`}
          detail={lines.length === 0 ? m.home_no_role() : lines.map((line) => <div key={line}>{line}</div>)}
        />
        {own.length > 0 && (
          <>
            <h3>{m.home_you_decide()}</h3>
            <ul className="sb-icon-list">
              {own.slice(0, 6).map((each) => (
                <li key={`${each.clause}${say(each.sentence)}`}>
                  <CheckmarkCircleIcon aria-hidden />
                  <span>{say(each.sentence)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {home.mandates.others.length > 0 && (
          <>
            <h3>{m.home_others_decide()}</h3>
            <ul className="sb-icon-list sb-quiet">
              {home.mandates.others.slice(0, 3).map((each) => (
                <li key={`${each.clause}${say(each.sentence)}`}>
                  <ArrowForwardIcon aria-hidden />
                  <span>
                    {say(each.sentence)}: {each.by.map((able) => say(able.title)).join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {person !== null && <LinkTo to={`/personer/${person.id}?flik=mandat`}>{m.home_all_mandates()}</LinkTo>}
      </Panel>
    </aside>
  )
}
