import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../asking/queries'
import { mayDo, useSession } from '../../asking/session'
import { useAct } from '../../asking/useAct'
import { Button } from '../../parts/button'
import { LinkButton } from '../../parts/linkButton'
import { Note } from '../../parts/note'
import { ReasonDialog } from '../../parts/reasonDialog'
import { useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { AdoptForm } from './adoptForm'
import type { VersionSeen } from './versionsPage'

interface VersionActsProps {
  version: VersionSeen
  /** `anta`: the form is open. */
  doing: string | undefined
}

/** A proposal waits to be adopted or withdrawn; others than those who may read who could. */
export function VersionActs({ version, doing }: VersionActsProps) {
  const session = useSession()
  const { data: makers } = useQuery(ask('GET /decision-makers', { query: { kind: 'adopt-model' } }))
  const registers = mayDo(session, 'register')
  const decides = (makers?.able ?? []).some((able) => able.persons.some(({ id }) => id === session.person?.id))
  const here = `/modellen/versioner/${version.id}`
  if (doing === 'anta') {
    return (
      <Section heading={m.rulebook_adopt_heading({ number: version.number })}>
        <AdoptForm version={version} />
      </Section>
    )
  }
  const able = (makers?.able ?? []).map(({ title, persons }) =>
    [say(title), ...persons.map(({ name }) => name)].join(' '),
  )
  return (
    <Section heading={m.rulebook_what_now()}>
      <div className="sb-stack">
        {version.needsGround && version.ground === null && <Note>{m.rulebook_ground_needed()}</Note>}
        <div className="sb-row">
          {(registers || decides) && (
            <LinkButton to={`${here}?gor=anta`} kind="primary">
              {m.rulebook_adopt()}
            </LinkButton>
          )}
          {registers && version.spellingOnly && <Correct version={version} />}
          {registers && <Withdraw version={version} />}
        </div>
        {!registers && !decides && able.length > 0 && <Note>{m.rulebook_who_adopts({ who: able.join(', ') })}</Note>}
      </div>
    </Section>
  )
}

function Correct({ version }: { version: VersionSeen }) {
  const [isOpen, setOpen] = useState(false)
  const act = useAct('POST /model/versions/{id}/correction')
  const receipt = useReceipt()
  const correct = async () => {
    if ((await act.send({ params: { id: version.id }, body: {} })) === undefined) return
    setOpen(false)
    receipt({ text: m.rulebook_corrected_done({ number: version.number }) })
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{m.rulebook_correct()}</Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        heading={m.rulebook_correct_heading({ number: version.number })}
        word={m.rulebook_correct()}
        busy={act.busy}
        error={act.problem === undefined ? undefined : act.problem.title || m.shell_server_away_form()}
        onSend={() => void correct()}
      >
        {m.rulebook_correct_why()}
      </ReasonDialog>
    </>
  )
}

function Withdraw({ version }: { version: VersionSeen }) {
  const [isOpen, setOpen] = useState(false)
  const act = useAct('POST /model/versions/{id}/withdrawal')
  const receipt = useReceipt()
  const withdraw = async (reason: string) => {
    if ((await act.send({ params: { id: version.id }, body: { reason } })) === undefined) return
    receipt({ text: m.rulebook_withdrawn({ number: version.number }) })
    push('/modellen/versioner')
  }
  return (
    <>
      <Button kind="dangerous" onClick={() => setOpen(true)}>
        {m.rulebook_withdraw()}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        heading={m.rulebook_withdraw_heading({ number: version.number })}
        word={m.rulebook_withdraw()}
        reasonLabel={m.rulebook_reason()}
        dangerous
        busy={act.busy}
        error={act.problem === undefined ? undefined : act.problem.title || m.shell_server_away_form()}
        onSend={(reason) => void withdraw(reason)}
      >
        {m.rulebook_withdraw_why()}
      </ReasonDialog>
    </>
  )
}
