import { TrashIcon } from '@navikt/aksel-icons'
import type { AnswerOf } from '../../asking/api'
import { mayDo, useSession } from '../../asking/session'
import { useAct } from '../../asking/useAct'
import { EmptyState } from '../../parts/emptyState'
import { IconButton } from '../../parts/iconButton'
import { Panel } from '../../parts/panel'
import { useReceipt } from '../../parts/receipt'
import { RowList } from '../../parts/rowList'
import { Section } from '../../parts/section'
import { m } from '../../words/compiled/messages'
import { AddLink } from './addLink'

type Forum = AnswerOf<'GET /forums/{id}'>

/** Routines and templates that are kept elsewhere. */
export function ForumLinks({ forum: { links, kind }, isToday }: { forum: Forum; isToday: boolean }) {
  const session = useSession()
  const element = `forum:${kind}`
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
              {mayChange && <RemoveLink link={link} element={element} />}
            </li>
          ))}
        </RowList>
      )}
      {mayChange && <AddLink element={element} />}
    </Section>
  )
}

function RemoveLink({ link, element }: { link: Forum['links'][number]; element: string }) {
  const remove = useAct('DELETE /links/{id}')
  const add = useAct('POST /links')
  const receipt = useReceipt()
  const { id, title, url } = link
  async function send() {
    const removed = await remove.send({ params: { id }, body: {} })
    if (removed === undefined) return
    receipt({
      text: m.forums_link_removed({ title }),
      undo: { word: m.forums_undo(), onPress: () => void add.send({ body: { element, title, url } }) },
    })
  }
  return <IconButton name={m.forums_remove_link({ title })} icon={TrashIcon} onClick={() => void send()} />
}
