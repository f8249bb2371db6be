import { decideMoveFields } from '#api/placementFields'
import { ActDialog } from '../../forms/actDialog'
import { ActSection } from '../../forms/actSection'
import { Form } from '../../forms/form'
import { Section } from '../../parts/section'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import type { MoveSeen } from './componentSeen'

/** Records what a group decided, or takes the proposal back. */
export function MoveActs({ move: { id, version, awaiting, toObject, component, can } }: { move: MoveSeen }) {
  const here = `/flyttar/${id}`
  const { name } = component
  const hint = awaiting.length === 1 ? m.moves_takes_effect_hint() : m.moves_takes_effect_later_hint()
  return (
    <>
      <ActSection
        heading={m.moves_record_decision()}
        id="decide"
        refusal={can.decide}
        recorded
        here={here}
        doing="besluta"
        word={m.moves_record_decision()}
        kind={can.decide === null ? 'primary' : 'outlined'}
        why={m.moves_decide_why()}
      >
        <Form
          route="POST /component-moves/{id}/decisions"
          draft={`decide-move:${id}`}
          fields={decideMoveFields}
          handed={() => ({ from: { hint } })}
          params={{ id }}
          version={version}
          matter={() => ({ kind: 'decide-content', object: awaiting[0]?.id ?? toObject.id })}
          askable={{ act: 'component-moves.decide', params: { id } }}
          word={m.moves_record_decision()}
          back={here}
          done={(made) => ({
            text:
              made.state === 'done'
                ? m.moves_moved({ name, code: toObject.code })
                : m.moves_one_decided({ codes: made.awaiting.map(({ code }) => code).join(', ') }),
            to: here,
          })}
        />
      </ActSection>
      <Section heading={m.moves_withdraw_heading()}>
        {can.handle === null ? (
          <ActDialog
            route="POST /component-moves/{id}/withdrawal"
            params={{ id }}
            version={version}
            word={m.moves_withdraw()}
            heading={m.moves_withdraw_question({ name })}
            why={m.moves_withdraw_why()}
            closeWord={m.decisions_keep()}
            done={() => ({ text: m.moves_withdrawn_done({ name }) })}
          />
        ) : (
          <WhyNot refusal={can.handle} />
        )}
      </Section>
    </>
  )
}
