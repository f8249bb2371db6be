import { closeComponentFields } from '#api/itComponentFields'
import { useSession } from '../../asking/session'
import { ActDialog } from '../../forms/actDialog'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'

interface ClosingComponentProps {
  component: { readonly id: string; readonly name: string; readonly version: number }
  kind: 'it' | 'business'
}

/** Takes it out of the register from a day on; its history stays. */
export function ClosingComponent({ component: { id, name, version }, kind }: ClosingComponentProps) {
  const { today } = useSession()
  return (
    <Section heading={m.componentforms_close_heading()}>
      <ActDialog
        route={kind === 'it' ? 'POST /it-components/{id}/closure' : 'POST /business-components/{id}/closure'}
        fields={closeComponentFields}
        preset={{ on: today }}
        params={{ id }}
        version={version}
        word={m.componentforms_close()}
        kind="dangerous"
        heading={m.componentforms_close_question({ name })}
        why={m.componentforms_close_why()}
        done={() => ({
          text: m.componentforms_closed({ name }),
          to: kind === 'it' ? '/komponenter' : '/verksamhetskomponenter',
        })}
      />
    </Section>
  )
}
