import { changePersonFields, reasonFields } from '#api/personFields'
import { useSession } from '../../asking/session'
import { ActDialog } from '../../forms/actDialog'
import { Form } from '../../forms/form'
import { LinkButton } from '../../parts/linkButton'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import type { PersonSeen } from './personPage'

/** Change, protect, leave: for those who register. Others read the page. */
export function PersonActs({ person }: { person: PersonSeen }) {
  const { id, version, name, protectedIdentity, can, endedOnLastDay, leftOn } = person
  const { today } = useSession()
  const isOver = leftOn !== null && leftOn < today
  const guarded = { params: { id }, version }
  return (
    <>
      {can.change === null && <LinkButton to={`/personer/${id}?gor=andra`}>{m.people_change_person()}</LinkButton>}
      {protectedIdentity
        ? can.unprotect === null && (
            <ActDialog
              key="unprotect"
              route="DELETE /persons/{id}/protection"
              fields={reasonFields}
              {...guarded}
              word={m.people_unprotect()}
              heading={m.people_unprotect_heading({ name })}
              why={m.people_unprotect_why()}
              done={() => ({ text: m.people_unprotected({ name }) })}
            />
          )
        : can.change === null && (
            <ActDialog
              key="protect"
              route="POST /persons/{id}/protection"
              {...guarded}
              word={m.people_protect()}
              heading={m.people_protect_heading({ name })}
              why={m.people_protect_why()}
              done={() => ({ text: m.people_protected() })}
            />
          )}
      {can.takeBackLeaving === null && (
        <ActDialog
          key="take-back"
          route="DELETE /persons/{id}/leaving"
          fields={reasonFields}
          {...guarded}
          word={m.people_take_back()}
          heading={m.people_take_back_heading({ name })}
          why={[
            isOver ? m.people_take_back_why() : m.people_take_back_before(),
            endedOnLastDay.length > 0
              ? m.people_take_back_ended({ what: endedOnLastDay.map(sayFirst).join(', ') })
              : isOver
                ? m.people_take_back_none()
                : '',
          ]
            .filter(Boolean)
            .join(' ')}
          done={() => ({ text: m.people_taken_back({ name }) })}
        />
      )}
      {can.leave === null && <LinkButton to={`/personer/${id}?gor=slutar`}>{m.people_leaves()}</LinkButton>}
    </>
  )
}

/** Changes name, e-mail, administration and operation. */
export function ChangePerson({
  person: { id, version, name, email, administration, operation },
}: {
  person: PersonSeen
}) {
  return (
    <Form
      route="PATCH /persons/{id}"
      draft={`person:${id}`}
      fields={changePersonFields}
      stands={{ name, email, administrationId: administration?.id, operationId: operation?.officeId }}
      params={{ id }}
      version={version}
      word={m.parts_save()}
      back={`/personer/${id}`}
      done={(changed) => ({ text: m.people_changed({ name: changed.name }), to: `/personer/${id}` })}
    />
  )
}
