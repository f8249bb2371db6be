import type { AnswerOf } from '../../asking/api'
import { LinkTo } from '../../parts/linkTo'
import { m } from '../../words/compiled/messages'

/** Who was signed in: the person's page where there is one. */
export function AccountName({ account: { person, name } }: { account: AnswerOf<'GET /decisions/{id}'>['recordedBy'] }) {
  if (person !== null) return <LinkTo to={`/personer/${person.id}`}>{person.name}</LinkTo>
  return name ?? m.decisions_removed_account()
}
