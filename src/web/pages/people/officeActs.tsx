import { lastDayFields, registerHolderFields } from '#api/officeFields'
import { useSession } from '../../asking/session'
import { ActDialog } from '../../forms/actDialog'
import { Form } from '../../forms/form'
import { longDay } from '../../parts/days'
import { m } from '../../words/compiled/messages'
import type { OfficeSeen } from './officePage'

/** Who holds the office from which day; the present holder can end the day before. */
export function RegisterHolder({ office: { id, title, holders } }: { office: OfficeSeen }) {
  const [present] = holders
  const own = holders
    .filter(({ person }) => person.standsInFor === null)
    .map((holder) => ({ value: holder.id, word: holder.person.name }))
  const label = present === undefined ? {} : { label: m.people_ends_predecessor({ name: present.person.name }) }
  return (
    <Form
      route="POST /offices/{id}/holders"
      draft={`holder:${id}`}
      fields={registerHolderFields}
      handed={(typed) => ({
        standsInForId: { hidden: own.length === 0, choices: own },
        endsPredecessor: { ...label, hidden: present === undefined || typed.of('standsInForId') !== '' },
      })}
      preset={{ endsPredecessor: true }}
      params={{ id }}
      word={m.people_register_holder()}
      back={`/befattningar/${id}`}
      done={(_, typed) => ({
        text: m.people_holder_registered({ name: typed.name('personId'), office: title }),
        link: { to: `/personer/${typed.of('personId')}`, word: m.people_show_person() },
        to: `/befattningar/${id}`,
      })}
    />
  )
}

interface EndHoldingProps {
  office: OfficeSeen
  holder: OfficeSeen['history'][number]
}

/** The last day of a holding. */
export function EndHolding({ office: { title }, holder: { id, version, person } }: EndHoldingProps) {
  const { today } = useSession()
  return (
    <ActDialog
      route="POST /office-holders/{id}/ending"
      fields={lastDayFields}
      preset={{ on: today }}
      params={{ id }}
      version={version}
      word={m.people_end_holding()}
      size="small"
      heading={m.people_end_holding_heading({ name: person.name, office: title })}
      why={m.people_end_holding_why()}
      done={(_, typed) => ({ text: m.people_ended({ name: person.name, day: longDay(typed.of('on')) }) })}
    />
  )
}

/** The last day of the office, with all who hold it. */
export function EndOffice({ office: { id, title, version } }: { office: OfficeSeen }) {
  const { today } = useSession()
  return (
    <ActDialog
      route="POST /offices/{id}/closure"
      fields={lastDayFields}
      preset={{ on: today }}
      params={{ id }}
      version={version}
      word={m.people_end_office()}
      kind="dangerous"
      heading={m.people_end_office_heading({ office: title })}
      why={m.people_end_office_why()}
      done={(_, typed) => ({ text: m.people_ended({ name: title, day: longDay(typed.of('on')) }) })}
    />
  )
}
