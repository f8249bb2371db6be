import { useState } from 'react'
import { useSession } from '../../asking/session'
import { useAct } from '../../asking/useAct'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay, longDay } from '../../parts/days'
import { Dialog } from '../../parts/dialog'
import { useReceipt } from '../../parts/receipt'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { OfficeSeen } from './officePage'

interface EndingOfficeProps {
  what: 'holding' | 'office'
  office: OfficeSeen
  holder?: OfficeSeen['history'][number]
}

/** The last day of a holding, or of the office with all who hold it: one field. */
export function EndingOffice({ what, office, holder }: EndingOfficeProps) {
  const { today } = useSession()
  const [isOpen, setOpen] = useState(false)
  const [on, setOn] = useState(today)
  const [isUnread, setUnread] = useState(false)
  const ending = useAct('POST /office-holders/{id}/ending')
  const closure = useAct('POST /offices/{id}/closure')
  const receipt = useReceipt()
  const { busy, problem } = what === 'holding' ? ending : closure
  const name = holder?.person.name ?? office.title
  const word = what === 'holding' ? m.people_end_holding() : m.people_end_office()

  async function end() {
    setUnread(!isDay(on))
    if (!isDay(on)) return document.getElementById('ends-on')?.focus()
    const done =
      what === 'holding' && holder !== undefined
        ? await ending.send({ params: { id: holder.id }, body: { on } }, holder.version)
        : await closure.send({ params: { id: office.id }, body: { on } }, office.version)
    if (done === undefined) return
    setOpen(false)
    receipt({ text: m.people_ended({ name, day: longDay(on) }) })
  }

  const refused = problem?.refusal
  const told =
    problem === undefined
      ? undefined
      : refused === undefined
        ? problem.title || m.shell_server_away_form()
        : [say(refused.title), ...refused.missing.map(say)].join('. ')
  return (
    <>
      <Button
        size={what === 'holding' ? 'small' : 'normal'}
        kind={what === 'holding' ? 'outlined' : 'dangerous'}
        onClick={() => setOpen(true)}
      >
        {word}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        heading={
          what === 'holding'
            ? m.people_end_holding_heading({ name, office: office.title })
            : m.people_end_office_heading({ office: office.title })
        }
        action={
          <Button kind="dangerous" busy={busy} onClick={() => void end()}>
            {word}
          </Button>
        }
      >
        <p>{what === 'holding' ? m.people_end_holding_why() : m.people_end_office_why()}</p>
        <DateField
          id="ends-on"
          label={m.people_last_day()}
          value={on}
          onChange={setOn}
          error={isUnread ? m.people_write_day() : told}
        />
      </Dialog>
    </>
  )
}
