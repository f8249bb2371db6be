import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../asking/api'
import { ask } from '../../asking/queries'
import { ListDownload } from '../../lists/listDownload'
import { EmptyState } from '../../parts/emptyState'
import { LinkButton } from '../../parts/linkButton'
import { LinkTo } from '../../parts/linkTo'
import { Panel } from '../../parts/panel'
import { PersonLine, Vacancy } from '../../parts/personLine'
import { RowList } from '../../parts/rowList'
import { Section } from '../../parts/section'
import { addressOfThing } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { m } from '../../words/compiled/messages'
import { sayFirst } from '../../words/say'

type Contact = AnswerOf<'GET /contacts'>['items'][number]

/** More than this, and the addresses are a press away instead. */
const withAddress = 8

/** The persons to turn to, and why they are the ones. */
export function ContactAnswers({ about, name }: { about: string; name: string }) {
  const asOf = useAsOf()
  const query = { for: about, asOf }
  const { data } = useSuspenseQuery(ask('GET /contacts', { query }))
  const shown = name || nameIn(about, data.items)
  if (data.items.length === 0) {
    return (
      <Panel>
        <EmptyState
          kind="afterFilter"
          heading={m.contacts_nothing({ about: shown })}
          actions={<LinkButton to="/kontakt">{m.contacts_again()}</LinkButton>}
        >
          {m.contacts_nothing_why()}
        </EmptyState>
      </Panel>
    )
  }
  const heading =
    data.items.length === 1
      ? m.contacts_one({ about: shown })
      : m.contacts_many({ about: shown, count: data.items.length })
  return (
    <Section heading={heading} more={<LinkTo to="/kontakt">{m.contacts_again()}</LinkTo>}>
      <RowList name={heading}>
        {data.items.map((contact) => (
          <ContactRow
            key={`${contact.answers.type}${contact.answers.id}`}
            contact={contact}
            hasAddress={data.items.length <= withAddress}
          />
        ))}
      </RowList>
      <div className="sb-after-panel">
        <ListDownload route="GET /contacts" sent={{ query }} />
      </div>
    </Section>
  )
}

/** An address that was made elsewhere may hold an id without its name; the answers know it. */
function nameIn(about: string, [first]: readonly Contact[]): string {
  const id = /^(?:administration|object|product|component):(.+)$/.exec(about)?.[1]
  if (id === undefined || first === undefined) return about
  return first.via?.id === id ? first.via.name : first.answers.name
}

function ContactRow({
  contact: { answers, person, vacantSince, coming, why, via },
  hasAddress,
}: {
  contact: Contact
  hasAddress: boolean
}) {
  const page = addressOfThing(answers.type, answers.id)
  return (
    <li className="sb-contact">
      <div>
        {page === undefined ? answers.name : <LinkTo to={page}>{answers.name}</LinkTo>}
        {via?.type === 'category' && <span className="sb-small sb-quiet">{m.contacts_via({ name: via.name })}</span>}
        {(via?.type === 'it-component' || via?.type === 'business-component') && (
          <span className="sb-small sb-quiet">{m.contacts_via_component({ name: via.name })}</span>
        )}
      </div>
      {person === null ? (
        <Vacancy kind="business" since={vacantSince} coming={coming}>
          {sayFirst(why)}. {m.contacts_vacant_way()}
        </Vacancy>
      ) : (
        <PersonLine
          kind="business"
          name={person.name}
          isProtected={person.protectedIdentity}
          to={`/personer/${person.id}`}
          detail={
            <>
              {sayFirst(why)}
              {hasAddress && !person.protectedIdentity && <Address personId={person.id} />}
            </>
          }
        />
      )}
    </li>
  )
}

function Address({ personId }: { personId: string }) {
  const { data } = useQuery(ask('GET /persons/{id}', { params: { id: personId } }))
  if (data === undefined || data.email === null) return null
  return (
    <>
      <br />
      <a href={`mailto:${data.email}`}>{data.email}</a>
    </>
  )
}
