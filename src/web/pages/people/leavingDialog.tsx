import type { AnswerOf } from '../../asking/api'
import { useAct } from '../../asking/useAct'
import { longDay } from '../../parts/days'
import { ReasonDialog } from '../../parts/reasonDialog'
import { useReceipt } from '../../parts/receipt'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'
import type { PersonSeen } from './personPage'

interface LeavingDialogProps {
  isOpen: boolean
  onClose: () => void
  person: PersonSeen
  leaving: AnswerOf<'GET /persons/{id}/leaving'>
  onLeft: () => void
}

/** Names what ends, by name, before it does. */
export function LeavingDialog({ isOpen, onClose, person, leaving: { on, holes }, onLeft }: LeavingDialogProps) {
  const act = useAct('POST /persons/{id}/leaving')
  const receipt = useReceipt()
  const { name } = person
  const leave = async () => {
    if ((await act.send({ params: { id: person.id }, body: { on } }, person.version)) === undefined) return
    onLeft()
    onClose()
    receipt({
      text: m.people_left({ name, day: longDay(on) }),
      ...(holes.length > 0 && { link: { to: '/brister', word: m.people_show_holes({ count: holes.length }) } }),
    })
    push(`/personer/${person.id}`)
  }
  const ending = [
    ...person.roles
      .filter(({ when }) => when !== 'past')
      .map(({ title, object }) => `${sayFirst(title)} ${object.code}`),
    ...person.offices.filter(({ when }) => when !== 'past').map(({ title }) => title),
  ]
  return (
    <ReasonDialog
      isOpen={isOpen}
      onClose={onClose}
      heading={m.people_leaves_confirm({ name, day: longDay(on) })}
      word={m.people_leaves()}
      dangerous
      busy={act.busy}
      error={act.problem === undefined ? undefined : act.problem.title || m.shell_server_away_form()}
      onSend={() => void leave()}
    >
      {ending.length > 0 ? m.people_these_end({ what: ending.join(', ') }) : m.people_nothing_ends()}{' '}
      {m.people_leaving_remains()}
    </ReasonDialog>
  )
}
