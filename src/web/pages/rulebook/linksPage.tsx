import { useSuspenseQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { addLinkFields } from '#api/linkFields'
import { ask } from '../../asking/queries'
import { mayDo, useSession } from '../../asking/session'
import { Form } from '../../forms/form'
import { ListDownload } from '../../lists/listDownload'
import { Button } from '../../parts/button'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { Note } from '../../parts/note'
import { Panel } from '../../parts/panel'
import { Section } from '../../parts/section'
import { Table } from '../../parts/table'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { elementsIn, groupedElements } from './elements'
import { useRemoveLink } from './useRemoveLink'

/** Routines and templates that are kept elsewhere, and what in the model they belong to. */
export function LinksPage() {
  const isToday = useAsOf() === undefined
  const session = useSession()
  const filter = useFilter()
  const section = filter.value('avsnitt')
  const [{ data: inForce }, { data: links }] = useSuspenseQueries({ queries: [ask('GET /model'), ask('GET /links')] })
  const elements = elementsIn(inForce.model)
  const wordOf = (element: string) => elements.find((each) => each.element === element)?.word ?? element
  const mayChange = isToday && mayDo(session, 'register')
  return (
    <TitledPage
      heading={m.rulebook_links()}
      crumbs={[{ word: m.rulebook_heading(), to: '/modellen' }, { word: m.rulebook_links() }]}
      sentence={m.rulebook_links_sentence()}
      actions={<ListDownload route="GET /links" />}
    >
      <Panel flush>
        <Table
          caption={m.rulebook_links()}
          rows={links.items}
          rowKey={({ id }) => id}
          columns={[
            { id: 'title', head: m.rulebook_link_title(), cell: ({ title, url }) => <LinkTo to={url}>{title}</LinkTo> },
            { id: 'element', head: m.rulebook_link_element(), cell: ({ element }) => wordOf(element) },
            {
              id: 'remove',
              head: m.rulebook_link_change(),
              cell: (link) => mayChange && <RemoveLink link={link} />,
            },
          ]}
          empty={
            <EmptyState kind="fromStart" heading={m.rulebook_no_links()}>
              {m.rulebook_no_links_why()}
            </EmptyState>
          }
        />
      </Panel>
      {mayChange ? (
        <Section heading={m.rulebook_add_link()}>
          <AddLink elements={section === '' ? elements : elements.filter((each) => each.section === section)} />
        </Section>
      ) : (
        isToday && <Note>{m.rulebook_links_who()}</Note>
      )}
    </TitledPage>
  )
}

function AddLink({ elements }: { elements: ReturnType<typeof elementsIn> }) {
  // Whoever adds one often adds another to the same part.
  const [element, setElement] = useState('')
  return (
    <Form
      route="POST /links"
      draft="model-link"
      fields={addLinkFields}
      handed={() => ({ element: { choices: groupedElements(elements) } })}
      preset={{ element }}
      word={m.rulebook_add_link()}
      done={({ element, title }) => {
        setElement(element)
        return { text: m.rulebook_link_added({ title }) }
      }}
    />
  )
}

function RemoveLink({ link }: { link: Parameters<typeof useRemoveLink>[0] }) {
  const { remove, busy } = useRemoveLink(link)
  return (
    <Button
      kind="text"
      size="small"
      busy={busy}
      onClick={remove}
      aria-label={m.rulebook_remove_link_of({ title: link.title })}
    >
      {m.rulebook_remove_link()}
    </Button>
  )
}
