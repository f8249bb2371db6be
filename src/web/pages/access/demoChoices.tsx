import { ChevronRightIcon } from '@navikt/aksel-icons'
import type { DemoChoice } from '../../asking/signing'
import { PersonMark } from '../../parts/personMark'
import { RowList } from '../../parts/rowList'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { rightsSaid } from './rights'

const groups = [
  { id: 'rights', word: m.access_group_rights },
  { id: 'strategic', word: m.access_group_strategic },
  { id: 'tactical', word: m.access_group_tactical },
  { id: 'operative', word: m.access_group_operative },
] as const satisfies readonly { id: DemoChoice['group']; word: () => string }[]

interface DemoChoicesProps {
  choices: readonly DemoChoice[]
  onChoose: (id: string) => void
}

/** Who can be chosen where demo data is shown, by what they do. */
export function DemoChoices({ choices, onChoose }: DemoChoicesProps) {
  return groups.map(({ id, word }) => {
    const members = choices.filter((choice) => choice.group === id)
    if (members.length === 0) return null
    return (
      <section key={id} className="sb-sign-in-group">
        <h2>{word()}</h2>
        <RowList name={word()}>
          {members.map((choice) => (
            <li key={choice.id}>
              <button type="button" className="sb-sign-in-choice" onClick={() => onChoose(choice.id)}>
                <PersonMark kind={choice.side ?? 'office'} name={choice.name} size={32} />
                <span>
                  <strong>{choice.name}</strong>
                  <span>{whatOf(choice)}</span>
                </span>
                <ChevronRightIcon aria-hidden />
              </button>
            </li>
          ))}
        </RowList>
      </section>
    )
  })
}

/** What the person is, else what the account may do. */
const whatOf = ({ title, rights }: DemoChoice): string => (title === null ? rightsSaid(rights) : say(title))
