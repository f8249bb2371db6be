import type { Text } from '#model/text'
import { LinkTo } from '../../parts/linkTo'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'

interface PersonLinkProps {
  person: { readonly id: string; readonly name: string; readonly protectedIdentity: boolean }
  /** What is shown for a protected identity. */
  title?: Text
}

export const PersonLink = ({ person, title }: PersonLinkProps) => (
  <LinkTo to={`/personer/${person.id}`} className="sb-name">
    {!person.protectedIdentity ? person.name : title === undefined ? m.parts_protected() : sayFirst(title)}
  </LinkTo>
)
