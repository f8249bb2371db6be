import { changeAdministrationFields, closeAdministrationFields, setScopeFields } from '#api/administrationFields'
import { ActDialog } from '../../forms/actDialog'
import { Form } from '../../forms/form'
import { longDay } from '../../parts/days'
import { m } from '../../words/compiled/messages'
import type { AdministrationRecord } from './administrationPage'

interface AdministrationActProps {
  administration: AdministrationRecord
}

/** Name and code, and whether it is shared. */
export function ChangeAdministration({ administration: { id, version, code, name, shared } }: AdministrationActProps) {
  return (
    <Form
      route="PATCH /administrations/{id}"
      draft={`administration:${id}`}
      fields={changeAdministrationFields}
      stands={{ code, name, shared }}
      params={{ id }}
      version={version}
      word={m.parts_save()}
      back={`/forvaltningar/${id}`}
      done={(changed) => ({ text: m.people_changed({ name: changed.name }), to: `/forvaltningar/${id}` })}
    />
  )
}

/** The last day, and which administration takes over people and offices. */
export function CloseAdministration({ administration }: AdministrationActProps) {
  const { id, name, version, to, successors } = administration
  return (
    <Form
      route="POST /administrations/{id}/closure"
      draft={`close:${id}`}
      fields={closeAdministrationFields}
      stands={to === null ? {} : { on: to, successorId: successors[0]?.id }}
      params={{ id }}
      version={version}
      intro={<h2>{to === null ? m.people_close_administration() : m.people_change_closing()}</h2>}
      word={to === null ? m.people_close_administration() : m.people_change_closing()}
      kind="dangerous"
      back={`/forvaltningar/${id}`}
      done={(_, typed) => ({
        text: m.people_ended({ name, day: longDay(typed.of('on')) }),
        to: `/forvaltningar/${typed.of('successorId') || id}`,
      })}
    />
  )
}

/** Until its last day has come, as if it had never been said. */
export function TakeBackClosing({ administration: { id, name, version } }: AdministrationActProps) {
  return (
    <ActDialog
      route="DELETE /administrations/{id}/closure"
      params={{ id }}
      version={version}
      word={m.people_take_back_closing()}
      heading={m.people_take_back_closing_heading({ name })}
      why={m.people_take_back_closing_why()}
      done={() => ({ text: m.people_closing_taken_back({ name }) })}
    />
  )
}

/** Where the line has written what a shared administration answers for. */
export function SetScope({ administration: { id, name, version, scope } }: AdministrationActProps) {
  return (
    <Form
      route="POST /administrations/{id}/scope"
      draft={`scope:${id}`}
      fields={setScopeFields}
      stands={{ reference: scope?.reference, url: scope?.url }}
      params={{ id }}
      version={version}
      word={m.parts_save()}
      back={`/forvaltningar/${id}`}
      done={() => ({ text: m.people_scope_set({ name }), to: `/forvaltningar/${id}` })}
    />
  )
}
