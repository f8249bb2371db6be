import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { Note } from '../../parts/note'
import { Panel } from '../../parts/panel'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { RoleSeen } from './appointForm'

interface WhatFollowsProps {
  object: AnswerOf<'GET /objects/{id}'>
  role: RoleSeen
  side: 'business' | 'it'
  person: string
  predecessor: string | undefined
  ends: boolean
  from: string
  able: AnswerOf<'GET /decision-makers'>['able'][number] | undefined
}

/** What an appointment leads to: seats in forums, the predecessor who leaves, and who is told. */
export function WhatFollows({ object, role, side, person, predecessor, ends, from, able }: WhatFollowsProps) {
  const { data } = useQuery(ask('GET /model'))
  const name = person || m.people_the_person()
  const forums = (data?.model.forums ?? []).filter((forum) =>
    forum.seats.some((seat) => 'role' in seat.from && seat.from.role === role.id && (seat.from.side ?? side) === side),
  )
  return (
    <aside className="sb-stack">
      <Panel heading={m.people_what_follows()}>
        {forums.length > 0 && (
          <p>
            {m.people_gets_seats({
              name,
              forums: forums
                .map((forum) => (forum.per === 'organisation' ? say(forum.name) : `${say(forum.name)} ${object.code}`))
                .join(', '),
            })}
          </p>
        )}
        {forums.length === 0 && <p>{m.people_gets_no_seats({ name })}</p>}
        {predecessor !== undefined && ends && (
          <p>{m.people_predecessor_leaves({ name: predecessor, day: from === '' ? '–' : from })}</p>
        )}
        {able !== undefined && <p>{m.people_maker_is_told({ maker: say(able.title) })}</p>}
      </Panel>
      <Note>{m.people_nothing_changed_yet({ object: object.code })}</Note>
    </aside>
  )
}
