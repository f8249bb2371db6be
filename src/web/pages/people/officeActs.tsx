import { useSuspenseQuery } from '@tanstack/react-query'
import { changeOfficeFields, lastDayFields, registerHolderFields } from '#api/officeFields'
import { ask } from '../../asking/queries'
import { useSession } from '../../asking/session'
import { ActDialog } from '../../forms/actDialog'
import { Form } from '../../forms/form'
import { longDay } from '../../parts/days'
import { m } from '../../words/compiled/messages'
import { chargesIn } from './chargesIn'
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

/** What it is called, and what its manager answers for. */
export function ChangeOffice({ office: { id, title, charges, version } }: { office: OfficeSeen }) {
  const { data } = useSuspenseQuery(ask('GET /model'))
  return (
    <Form
      route="PATCH /offices/{id}"
      draft={`office:${id}`}
      fields={changeOfficeFields}
      handed={() => ({ charges: { choices: chargesIn(data.model) } })}
      stands={{ title, charges: charges.map((each) => each.id) }}
      params={{ id }}
      version={version}
      word={m.people_save_office()}
      back={`/befattningar/${id}`}
      done={() => ({ text: m.people_office_changed({ office: title }), to: `/befattningar/${id}` })}
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
