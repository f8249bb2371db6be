import { useAct } from '../../asking/useAct'
import { useDraft } from '../../forms/useDraft'
import { DateField } from '../../parts/dateField'
import { isDay, longDay } from '../../parts/days'
import { useReceipt } from '../../parts/receipt'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { DecidedForm, type DecisionMade, noDecision } from '../roles/decidedForm'
import { GroundField } from './groundField'
import type { VersionSeen } from './versionsPage'

/** That the version was adopted: by whom, when, on which ground, and its first day. */
export function AdoptForm({ version }: { version: VersionSeen }) {
  const { id, number, needsGround } = version
  const { values, change, forget } = useDraft(`adopt:${id}`, {
    from: '',
    ground: version.ground?.id ?? '',
    ...noDecision,
  })
  const act = useAct('POST /model/versions/{id}/adoption')
  const receipt = useReceipt()
  const order = { from: values.from, groundDecisionId: values.ground === '' ? null : values.ground }

  async function adopt(decision: DecisionMade) {
    const made = await act.send({ params: { id }, body: { ...order, decision } })
    if (made === undefined) return
    forget()
    receipt({
      text: m.rulebook_adopted_done({ number, day: longDay(order.from) }),
      ...(made.adoption !== null && { link: { to: `/beslut/${made.adoption.id}`, word: m.people_show_decision() } }),
    })
    push(`/modellen/versioner/${id}`)
  }

  return (
    <DecidedForm
      matter={{ kind: 'adopt-model', on: isDay(values.on) ? values.on : undefined }}
      values={values}
      change={change}
      gaps={isDay(values.from) ? {} : { from: m.people_write_day() }}
      act={act}
      wrote={[m.rulebook_version_number({ number }), values.on, values.reference].filter(Boolean).join(', ')}
      word={m.rulebook_adopt()}
      back={`/modellen/versioner/${id}`}
      askable={{ act: 'model-versions.adopt', params: { id }, body: order }}
      onAsked={forget}
      onSend={(decision) => void adopt(decision)}
    >
      {(errors) => (
        <>
          <DateField
            id="from"
            label={m.rulebook_first_day()}
            value={values.from}
            onChange={(from) => change({ from })}
            error={errors.from}
          />
          {needsGround !== false && (
            <GroundField
              value={values.ground}
              onChange={(ground) => change({ ground })}
              error={errors.groundDecisionId}
            />
          )}
        </>
      )}
    </DecidedForm>
  )
}
