import { TrashIcon } from '@navikt/aksel-icons'
import { addLinkFields } from '#api/linkFields'
import type { AnswerOf } from '../../asking/api'
import { mayDo, useSession } from '../../asking/session'
import { Form } from '../../forms/form'
import { EmptyState } from '../../parts/emptyState'
import { IconButton } from '../../parts/iconButton'
import { Panel } from '../../parts/panel'
import { RowList } from '../../parts/rowList'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'
import { useRemoveLink } from '../rulebook/useRemoveLink'

type Forum = AnswerOf<'GET /forums/{id}'>

/** Routines and templates that are kept elsewhere. */
export function ForumLinks({ forum: { links, kind }, isToday }: { forum: Forum; isToday: boolean }) {
  const session = useSession()
  const mayChange = isToday && mayDo(session, 'register')
  return (
    <Section heading={m.forums_links()} note={m.forums_links_note()}>
      {links.length === 0 ? (
        <Panel>
          <EmptyState kind="fromStart" heading={m.forums_no_links()} level={3} />
        </Panel>
      ) : (
        <RowList name={m.forums_links()}>
          {links.map((link) => (
            <li key={link.id} className="sb-list-line sb-forum-duty">
              <a href={link.url} rel="noreferrer">
                {link.title}
              </a>
              {mayChange && <RemoveLink link={link} />}
            </li>
          ))}
        </RowList>
      )}
      {mayChange && (
        <div className="sb-after-panel">
          <Form
            route="POST /links"
            fields={addLinkFields.filter(({ key }) => key !== 'element')}
            given={{ element: `forum:${kind}` }}
            word={m.rulebook_add_link()}
            kind="outlined"
            done={({ title }) => ({ text: m.rulebook_link_added({ title }) })}
          />
        </div>
      )}
    </Section>
  )
}

function RemoveLink({ link }: { link: Forum['links'][number] }) {
  const { remove } = useRemoveLink(link)
  return <IconButton name={m.rulebook_remove_link_of({ title: link.title })} icon={TrashIcon} onClick={remove} />
}
