import { registerRequestFields } from '#api/requestFields'
import { Form } from '../../forms/form'
import { Panel } from '../../parts/panel'
import { WhyNot } from '../../refusals/whyNot'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'
import type { RequestSeen } from './requestPage'

/** When it is decided: the day, where it is written, and one press. */
export function RegisterRequest({ request: { id, can, askedOf, title } }: { request: RequestSeen }) {
  if (can.register !== null) return <WhyNot refusal={can.register} />
  const maker = askedOf === null ? m.decisions_nobody() : sayFirst(askedOf.title)
  return (
    <Panel heading={m.decisions_register_heading()}>
      <Form
        route="POST /requests/{id}/registration"
        draft={`request:${id}`}
        fields={registerRequestFields}
        params={{ id }}
        intro={<p>{m.decisions_register_why({ maker })}</p>}
        word={m.decisions_register()}
        done={() => ({ text: m.decisions_registered_done({ title: say(title) }) })}
      />
    </Panel>
  )
}
