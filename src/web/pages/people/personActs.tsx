import { useState } from 'react'
import { useAct } from '../../asking/useAct'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { ReasonDialog } from '../../parts/reasonDialog'
import { useReceipt } from '../../parts/receipt'
import { m } from '../../words/compiled/messages'
import type { PersonSeen } from './personPage'

/** Change, protect, leave: for those who register. Others read the page. */
export function PersonActs({ person }: { person: PersonSeen }) {
  const { id, can } = person
  return (
    <>
      {can.change === null && <LinkButton to={`/personer/${id}?gor=andra`}>{m.people_change_person()}</LinkButton>}
      {can.change === null && <Protection person={person} />}
      {can.leave === null && <LinkButton to={`/personer/${id}?gor=slutar`}>{m.people_leaves()}</LinkButton>}
    </>
  )
}

function Protection({ person: { id, version, protectedIdentity, name } }: { person: PersonSeen }) {
  const [isOpen, setOpen] = useState(false)
  const protect = useAct('POST /persons/{id}/protection')
  const unprotect = useAct('DELETE /persons/{id}/protection')
  const receipt = useReceipt()
  const act = protectedIdentity ? unprotect : protect
  const word = protectedIdentity ? m.people_unprotect() : m.people_protect()
  const send = async () => {
    if ((await act.send({ params: { id }, body: {} }, version)) === undefined) return
    setOpen(false)
    receipt({ text: protectedIdentity ? m.people_unprotected({ name }) : m.people_protected({ name }) })
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{word}</Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        heading={protectedIdentity ? m.people_unprotect_heading({ name }) : m.people_protect_heading({ name })}
        word={word}
        busy={act.busy}
        error={act.problem === undefined ? undefined : act.problem.title || m.shell_server_away_form()}
        onSend={() => void send()}
      >
        {protectedIdentity ? m.people_unprotect_why() : m.people_protect_why()}
      </ReasonDialog>
    </>
  )
}
