import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import type { FieldsSeen } from './componentSeen'

/** The long form's parts, to go straight to one. */
export function FormContents({ fields }: { fields: FieldsSeen }) {
  const groups = new Map(fields.items.map(({ group, groupName }) => [group, say(groupName)]))
  const parts = [
    ['basics', m.components_basics()],
    ['responsible', m.components_responsible()],
    ['use', m.components_use()],
    ['services', m.components_services()],
    ...groups,
  ]
  return (
    <nav className="sb-form-contents" aria-label={m.components_on_this_page()}>
      <h2>{m.components_on_this_page()}</h2>
      <ul className="sb-plain-list">
        {parts.map(([id, word]) => (
          <li key={id}>
            <a href={`#group-${id}`}>{word}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
