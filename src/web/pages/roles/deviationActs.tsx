import { endingFields } from '#api/decisionFields'
import { noteDeviationFields } from '#api/deviationFields'
import { ActSection } from '../../forms/actSection'
import { Form } from '../../forms/form'
import { longDay } from '../../parts/days'
import { Section } from '../../parts/section'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import { toDecision } from './decisionLine'
import type { DeviationSeen } from './deviationPage'

/** Where it is written is no decision: one field, saved as it stands. An ending is one. */
export function DeviationActs({ deviation }: { deviation: DeviationSeen }) {
  const { id, version, can, notedIn, object } = deviation
  const here = `/avsteg/${id}`
  return (
    <>
      <Section heading={m.roles_note_heading()}>
        {can.note !== null ? (
          <WhyNot refusal={can.note} />
        ) : (
          <Form
            route="POST /deviations/{id}/note"
            fields={noteDeviationFields}
            stands={{ notedIn }}
            params={{ id }}
            version={version}
            word={m.roles_save_note()}
            kind={notedIn === null ? 'primary' : 'outlined'}
            done={() => ({ text: m.roles_noted() })}
          />
        )}
      </Section>
      <ActSection
        heading={m.roles_end_deviation_heading()}
        refusal={can.end}
        here={here}
        doing="avsluta"
        word={m.roles_end_deviation()}
      >
        <Form
          route="POST /deviations/{id}/ending"
          draft={`end:deviation:${id}`}
          fields={endingFields}
          params={{ id }}
          version={version}
          matter={() => ({ kind: 'record-deviation', object: object.id })}
          askable={{ act: 'deviations.end', params: { id } }}
          word={m.roles_end_deviation()}
          back={here}
          done={({ decision }, typed) => ({
            text: m.roles_deviation_ended({ day: longDay(typed.of('lastDay')) }),
            link: toDecision(decision),
            to: here,
          })}
        />
      </ActSection>
    </>
  )
}
