import { m } from '../words/compiled/messages'
import type { FormGroup } from './formFields'

/** A long form's parts, to go straight to one. */
export function FormContents({ groups }: { groups: readonly FormGroup[] }) {
  return (
    <nav className="sb-form-contents" aria-label={m.parts_on_this_page()}>
      <h2>{m.parts_on_this_page()}</h2>
      <ul className="sb-plain-list">
        {groups.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#group-${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
