import { answerFields, reasonFields } from '#api/decisionFields'
import { ActDialog } from '../../forms/actDialog'
import { Section } from '../../parts/section'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { DecisionSeen } from './decisionPage'

/** Answer an objection, object, annul: a button, or why there is none. */
export function DecisionActs({ decision }: { decision: DecisionSeen }) {
  const { id, can, reference, objection } = decision
  const params = { id }
  if (can.annul?.code === 'already-annulled') return null
  const awaits = objection !== null && objection.answeredAt === null
  return (
    <Section heading={m.decisions_wrong_heading()}>
      <div className="sb-stack">
        {awaits && can.answerObjection === null && (
          <div>
            <ActDialog
              route="POST /decisions/{id}/objection/answer"
              fields={answerFields}
              params={params}
              word={m.decisions_answer()}
              kind="primary"
              heading={m.decisions_answer_heading()}
              why={m.decisions_answer_why()}
              done={() => ({ text: m.decisions_answer_done() })}
            />
          </div>
        )}
        {can.object === null && (
          <div>
            <ActDialog
              route="POST /decisions/{id}/objection"
              fields={reasonFields}
              params={params}
              word={m.decisions_object_to()}
              heading={m.decisions_object_heading({ reference })}
              why={m.decisions_object_why()}
              done={() => ({ text: m.decisions_object_done() })}
            />
          </div>
        )}
        {can.annul === null ? (
          <div>
            <ActDialog
              route="POST /decisions/{id}/annulment"
              fields={reasonFields}
              params={params}
              word={m.decisions_annul()}
              kind="dangerous"
              heading={m.decisions_annul_heading({ reference })}
              why={<WhatAnnulling {...decision.annulling} />}
              closeWord={m.decisions_keep()}
              done={() => ({ text: m.decisions_annul_done({ reference }) })}
            />
          </div>
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
