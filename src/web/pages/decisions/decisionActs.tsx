import { type ReactNode, useState } from 'react'
import { useAct } from '../../asking/useAct'
import { Button, type ButtonKind } from '../../parts/button'
import { ReasonDialog } from '../../parts/reasonDialog'
import { useReceipt } from '../../parts/receipt'
import { Section } from '../../parts/section'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { DecisionSeen } from './decisionPage'

/** Answer an objection, object, annul: a button, or why there is none. */
export function DecisionActs({ decision }: { decision: DecisionSeen }) {
  const { can, reference, objection } = decision
  const params = { id: decision.id }
  const annul = useAct('POST /decisions/{id}/annulment')
  const object = useAct('POST /decisions/{id}/objection')
  const answer = useAct('POST /decisions/{id}/objection/answer')
  if (can.annul?.code === 'already-annulled') return null
  const awaits = objection !== null && objection.answeredAt === null
  return (
    <Section heading={m.decisions_wrong_heading()}>
      <div className="sb-stack">
        {awaits && can.answerObjection === null && (
          <ActWithReason
            word={m.decisions_answer()}
            kind="primary"
            heading={m.decisions_answer_heading()}
            why={m.decisions_answer_why()}
            reasonLabel={m.decisions_answer_label()}
            done={m.decisions_answer_done()}
            act={{ ...answer, send: (reason) => answer.send({ params, body: { answer: reason } }) }}
          />
        )}
        {can.object === null && (
          <ActWithReason
            word={m.decisions_object_to()}
            heading={m.decisions_object_heading({ reference })}
            why={m.decisions_object_why()}
            reasonLabel={m.decisions_reason()}
            done={m.decisions_object_done()}
            act={{ ...object, send: (reason) => object.send({ params, body: { reason } }) }}
          />
        )}
        {can.annul === null ? (
          <ActWithReason
            word={m.decisions_annul()}
            kind="dangerous"
            heading={m.decisions_annul_heading({ reference })}
            why={<WhatAnnulling {...decision.annulling} />}
            closeWord={m.decisions_keep()}
            reasonLabel={m.decisions_reason()}
            done={m.decisions_annul_done({ reference })}
            act={{ ...annul, send: (reason) => annul.send({ params, body: { reason } }) }}
          />
        ) : (
          <WhyNot refusal={can.annul} />
        )}
      </div>
    </Section>
  )
}

/** What falls and what stands again, before anybody presses. */
function WhatAnnulling({ restores, removes }: DecisionSeen['annulling']) {
  return (
    <div className="sb-stack">
      <p>{m.decisions_annul_why()}</p>
      <Told heading={m.decisions_annul_removes()} what={removes} />
      <Told heading={m.decisions_annul_restores()} what={restores} />
      {restores.length === 0 && <p>{m.decisions_annul_restores_nothing()}</p>}
    </div>
  )
}

function Told({ heading, what }: { heading: string; what: DecisionSeen['annulling']['removes'] }) {
  if (what.length === 0) return null
  return (
    <div>
      <p className="sb-strong">{heading}</p>
      <ul>
        {what.map((each) => (
          <li key={each.sv}>{say(each)}</li>
        ))}
      </ul>
    </div>
  )
}

interface ActWithReasonProps {
  word: string
  kind?: ButtonKind
  heading: string
  why: ReactNode
  closeWord?: string
  reasonLabel: string
  done: string
  act: {
    send: (reason: string) => Promise<unknown>
    busy: boolean
    problem: { title: string } | undefined
  }
}

function ActWithReason({ word, kind, heading, why, closeWord, reasonLabel, done, act }: ActWithReasonProps) {
  const [isOpen, setOpen] = useState(false)
  const receipt = useReceipt()
  const send = async (reason: string) => {
    if ((await act.send(reason)) === undefined) return
    setOpen(false)
    receipt({ text: done })
  }
  return (
    <div>
      <Button kind={kind} onClick={() => setOpen(true)}>
        {word}
      </Button>
      <ReasonDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        heading={heading}
        word={word}
        closeWord={closeWord}
        reasonLabel={reasonLabel}
        dangerous={kind === 'dangerous'}
        busy={act.busy}
        error={act.problem === undefined ? undefined : act.problem.title || m.shell_server_away_form()}
        onSend={send}
      >
        {why}
      </ReasonDialog>
    </div>
  )
}
