import { useQuery } from '@tanstack/react-query'
import { reasonFields } from '#api/decisionFields'
import { ask } from '../../asking/queries'
import { mayDo, useSession } from '../../asking/session'
import { ActDialog } from '../../forms/actDialog'
import { LinkButton } from '../../parts/linkButton'
import { Note } from '../../parts/note'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { AdoptForm } from './adoptForm'
import type { VersionSeen } from './versionsPage'

interface VersionActsProps {
  version: VersionSeen
  /** `anta`: the form is open. */
  doing: string | undefined
}

/** A proposal waits to be adopted or withdrawn, the first version to have its adoption told; others than those who may read who could. */
export function VersionActs({ version, doing }: VersionActsProps) {
  const session = useSession()
  const { data: makers } = useQuery(ask('GET /decision-makers', { query: { kind: 'adopt-model' } }))
  const registers = mayDo(session, 'register')
  const decides = (makers?.able ?? []).some((able) => able.persons.some(({ id }) => id === session.person?.id))
  const here = `/modellen/versioner/${version.id}`
  const isProposed = version.state === 'proposed'
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
        {!isProposed && <p className="sb-measure">{m.rulebook_first_adoption_why()}</p>}
        <div className="sb-row">
          {(registers || decides) && (
            <LinkButton to={`${here}?gor=anta`} kind="primary">
              {isProposed ? m.rulebook_adopt() : m.rulebook_record_adoption()}
            </LinkButton>
          )}
          {registers && version.needsGround === true && (
            <LinkButton to={`/beslut/nytt?version=${version.id}`}>{m.rulebook_record_ground()}</LinkButton>
          )}
          {registers && version.spellingOnly && <Correct version={version} />}
          {registers && isProposed && <Withdraw version={version} />}
        </div>
        {!registers && !decides && able.length > 0 && <Note>{m.rulebook_who_adopts({ who: able.join(', ') })}</Note>}
      </div>
    </Section>
  )
}

const Correct = ({ version: { id, number } }: { version: VersionSeen }) => (
  <ActDialog
    route="POST /model/versions/{id}/correction"
    params={{ id }}
    word={m.rulebook_correct()}
    heading={m.rulebook_correct_heading({ number })}
    why={m.rulebook_correct_why()}
    done={() => ({ text: m.rulebook_corrected_done({ number }) })}
  />
)

const Withdraw = ({ version: { id, number } }: { version: VersionSeen }) => (
  <ActDialog
    route="POST /model/versions/{id}/withdrawal"
    fields={reasonFields}
    params={{ id }}
    word={m.rulebook_withdraw()}
    kind="dangerous"
    heading={m.rulebook_withdraw_heading({ number })}
    why={m.rulebook_withdraw_why()}
    done={() => ({ text: m.rulebook_withdrawn({ number }), to: '/modellen/versioner' })}
  />
)
