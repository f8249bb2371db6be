import { adoptFields } from '#api/adoptionFields'
import { Form } from '../../forms/form'
import { longDay } from '../../parts/days'
import { m } from '../../words/compiled/messages'
import { toDecision } from '../roles/decisionLine'
import type { VersionSeen } from './versionsPage'

/** That the version was adopted: by whom, when, on which ground, and its first day. */
export function AdoptForm({ version: { id, number, needsGround, ground } }: { version: VersionSeen }) {
  const here = `/modellen/versioner/${id}`
  return (
    <Form
      route="POST /model/versions/{id}/adoption"
      draft={`adopt:${id}`}
      fields={adoptFields}
      handed={() => ({ groundDecisionId: { hidden: needsGround === false } })}
      preset={{ groundDecisionId: ground?.id }}
      params={{ id }}
      matter={() => ({ kind: 'adopt-model' })}
      askable={{ act: 'model-versions.adopt', params: { id } }}
      word={m.rulebook_adopt()}
      back={here}
      done={({ adoption }, typed) => ({
        text: m.rulebook_adopted_done({ number, day: longDay(typed.of('from')) }),
        link: adoption === null ? undefined : toDecision(adoption),
        to: here,
      })}
    />
  )
}
