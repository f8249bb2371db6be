import { consultFields } from '#api/placementFields'
import { useSession } from '../../asking/session'
import { Form } from '../../forms/form'
import { longDay } from '../../parts/days'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { State } from '../../parts/state'
import { m } from '../../words/compiled/messages'
import type { MoveSeen } from './componentSeen'

interface MoveConsultationsProps {
  move: MoveSeen
  isToday: boolean
  /** The object whose consultation is being written; undefined: none is. */
  asked: string | undefined
}

/** The other objects that use the component: who has been asked, and what they said. */
export function MoveConsultations({ move, isToday, asked }: MoveConsultationsProps) {
  const { id, concerned, consultations, can } = move
  const mayWrite = isToday && can.consult === null
  return (
    <Section heading={m.moves_consultations()} note={m.moves_consultations_note()}>
      <Panel>
        {concerned.length === 0 && consultations.length === 0 ? (
          <EmptyState kind="done" heading={m.moves_nobody_concerned()} level={3} />
        ) : (
          <ul className="sb-plain-list sb-stack">
            {concerned.map(({ object, consulted }) => (
              <li key={object.id} className="sb-row">
                <span className="sb-code">{object.code}</span>
                {consulted ? (
                  <State kind="kept">{m.moves_consulted()}</State>
                ) : (
                  <State kind="due">{m.moves_not_consulted()}</State>
                )}
                {mayWrite && asked !== object.id && (
                  <LinkButton size="small" to={`/flyttar/${id}?gor=samrad&objekt=${object.id}`}>
                    {m.moves_record_consultation()}
                  </LinkButton>
                )}
              </li>
            ))}
          </ul>
        )}
        {consultations.map(({ object, on, note }) => (
          <blockquote key={`${object.id}${on}${note}`} className="sb-said">
            <p>{note}</p>
            <footer className="sb-small sb-quiet">{`${object.code}, ${longDay(on)}`}</footer>
          </blockquote>
        ))}
      </Panel>
      {mayWrite && asked !== undefined && <ConsultForm move={move} objectId={asked} />}
    </Section>
  )
}

function ConsultForm({ move: { id, version, concerned }, objectId }: { move: MoveSeen; objectId: string }) {
  const { today } = useSession()
  const code = concerned.find(({ object }) => object.id === objectId)?.object.code ?? ''
  return (
    <Panel heading={m.moves_consult_heading({ code })} level={3}>
      <Form
        route="POST /component-moves/{id}/consultations"
        draft={`consultation:${id}:${objectId}`}
        fields={consultFields}
        preset={{ on: today }}
        params={{ id }}
        given={{ objectId }}
        version={version}
        word={m.moves_record_consultation()}
        back={`/flyttar/${id}`}
        done={() => ({ text: m.moves_consultation_recorded({ code }), to: `/flyttar/${id}` })}
      />
    </Panel>
  )
}
