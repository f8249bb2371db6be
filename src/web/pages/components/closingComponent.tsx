import { useState } from 'react'
import { useSession } from '../../asking/session'
import { useAct } from '../../asking/useAct'
import { Button } from '../../parts/button'
import { DateField } from '../../parts/dateField'
import { isDay } from '../../parts/days'
import { Dialog } from '../../parts/dialog'
import { useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'

interface ClosingComponentProps {
  component: { readonly id: string; readonly name: string; readonly version: number }
  kind: 'it' | 'business'
}

/** Takes it out of the register from a day on; its history stays. */
export function ClosingComponent({ component: { id, name, version }, kind }: ClosingComponentProps) {
  const { today } = useSession()
  const [isOpen, setOpen] = useState(false)
  const [on, setOn] = useState(today)
  const closeIt = useAct('POST /it-components/{id}/closure')
  const closeBusiness = useAct('POST /business-components/{id}/closure')
  const act = kind === 'it' ? closeIt : closeBusiness
  const receipt = useReceipt()
  const { problem } = act
  const close = async () => {
    if (!isDay(on)) return document.getElementById('on')?.focus()
    if ((await act.send({ params: { id }, body: { on } }, version)) === undefined) return
    setOpen(false)
    receipt({ text: m.componentforms_closed({ name }) })
    push(kind === 'it' ? '/komponenter' : '/verksamhetskomponenter')
  }
  const told = problem === undefined ? undefined : [problem.title, ...(problem.missing ?? []).map(say)].join('. ')
  return (
    <Section heading={m.componentforms_close_heading()}>
      <Button kind="dangerous" onClick={() => setOpen(true)}>
        {m.componentforms_close()}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        heading={m.componentforms_close_question({ name })}
        action={
          <Button kind="dangerous" busy={act.busy} onClick={() => void close()}>
            {m.componentforms_close()}
          </Button>
        }
      >
        <p>{m.componentforms_close_why()}</p>
        <DateField
          id="on"
          label={m.componentforms_last_day()}
          value={on}
          onChange={setOn}
          error={isDay(on) ? told : m.people_write_day()}
        />
      </Dialog>
    </Section>
  )
}
