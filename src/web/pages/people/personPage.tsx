import { useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { mayDo, useSession } from '../../asking/session'
import { longDay } from '../../parts/days'
import { LinkTo } from '../../parts/linkTo'
import { PersonMark } from '../../parts/personMark'
import { State } from '../../parts/state'
import { Tabs } from '../../parts/tabs'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { useParams, useSearch } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { ChangeHistory } from '../audit/changeHistory'
import { LeavingForm } from './leavingForm'
import { Mentions } from './mentions'
import { ChangePerson, PersonActs } from './personActs'
import { PersonHeld } from './personHeld'
import { PersonMandates } from './personMandates'

export type PersonSeen = AnswerOf<'GET /persons/{id}'>

/** One person: what they hold now, ahead and before, what they may decide, and what has been changed. */
export function PersonPage() {
  const { id }: { id: string } = useParams()
  const { flik = 'roller', gor }: { flik?: string; gor?: string } = useSearch()
  const asOf = useAsOf()
  const { data: person } = useSuspenseQuery(ask('GET /persons/{id}', { params: { id }, query: { asOf } }))
  const isToday = asOf === undefined
  const registers = mayDo(useSession(), 'register')
  const tab = (name: string) => `/personer/${id}${name === 'roller' ? '' : `?flik=${name}`}`
  const side = person.roles.find((role) => role.when === 'current')?.side ?? 'office'
  const doing = isToday && person.can.change === null ? gor : undefined
  return (
    <TitledPage
      title={person.name}
      heading={
        <span className="sb-row">
          <PersonMark kind={side} name={person.name} isProtected={person.protectedIdentity} />
          {person.name}
        </span>
      }
      crumbs={[{ word: m.people_heading(), to: '/personer' }, { word: person.name }]}
      sentence={<WhereAndHow person={person} />}
      actions={isToday && doing === undefined && <PersonActs person={person} />}
    >
      {doing === 'andra' && <ChangePerson person={person} />}
      {doing === 'slutar' && <LeavingForm person={person} />}
      {doing === undefined && (
        <>
          <Tabs
            name={person.name}
            tabs={[
              { to: tab('roller'), word: m.people_tab_roles(), isCurrent: flik === 'roller' },
              { to: tab('mandat'), word: m.people_tab_mandates(), isCurrent: flik === 'mandat' },
              { to: tab('historik'), word: m.people_tab_history(), isCurrent: flik === 'historik' },
            ]}
          />
          {flik === 'roller' && <PersonHeld person={person} />}
          {flik === 'roller' && person.protectedIdentity && registers && <Mentions id={id} />}
          {flik === 'mandat' && <PersonMandates person={person} />}
          {flik === 'historik' && (
            <ChangeHistory
              caption={m.people_tab_history()}
              route="GET /persons/{id}/history"
              sent={{ params: { id } }}
              of={id}
            />
          )}
        </>
      )}
    </TitledPage>
  )
}

function WhereAndHow({
  person: { administration, operation, email, leftOn, protectedIdentity },
}: {
  person: PersonSeen
}) {
  const { today } = useSession()
  return (
    <span className="sb-row">
      {administration !== null && <LinkTo to={`/forvaltningar/${administration.id}`}>{administration.name}</LinkTo>}
      {operation !== null && <LinkTo to={`/befattningar/${operation.officeId}`}>{operation.title}</LinkTo>}
      {email !== null && <LinkTo to={`mailto:${email}`}>{email}</LinkTo>}
      {protectedIdentity && <State kind="proposed">{m.parts_protected()}</State>}
      {leftOn !== null && (
        <State kind="due">
          {leftOn < today ? m.people_left_on({ day: longDay(leftOn) }) : m.people_leaves_by({ day: longDay(leftOn) })}
        </State>
      )}
    </span>
  )
}
