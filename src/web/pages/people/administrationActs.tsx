import { changeAdministrationFields, closeAdministrationFields, setScopeFields } from '#api/administrationFields'
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
export function CloseAdministration({ administration: { id, name, version } }: AdministrationActProps) {
  return (
    <Form
      route="POST /administrations/{id}/closure"
      draft={`close:${id}`}
      fields={closeAdministrationFields}
      params={{ id }}
      version={version}
      intro={<h2>{m.people_close_administration()}</h2>}
      word={m.people_close_administration()}
      kind="dangerous"
      back={`/forvaltningar/${id}`}
      done={(_, typed) => ({
        text: m.people_ended({ name, day: longDay(typed.of('on')) }),
        to: `/forvaltningar/${typed.of('successorId') || id}`,
      })}
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
