import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { AnswerOf } from '../../asking/api'
import { ask, askWhole } from '../../asking/queries'
import { Button } from '../../parts/button'
import { ComboField } from '../../parts/comboField'
import { LinkTo } from '../../parts/linkTo'
import { RowList } from '../../parts/rowList'
import { Section } from '../../parts/section'
import { TitledPage } from '../../parts/titledPage'
import { useAsOf } from '../../routing/asOf'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { ContactAnswers } from './contactAnswers'

type Found = AnswerOf<'GET /search'>['items'][number]

/** Who is my contact? One field, or one's administration; the answer is the person. */
export function ContactsPage() {
  const filter = useFilter()
  const about = filter.value('om')
  return (
    <TitledPage heading={m.contacts_heading()} sentence={m.contacts_sentence()}>
      <ContactField
        key={about}
        onAsk={(om, namn) => filter.go({ om, namn })}
        initial={about.includes(':') ? filter.value('namn') : about}
      />
      {about === '' ? <Administrations /> : <ContactAnswers about={about} name={filter.value('namn')} />}
    </TitledPage>
  )
}

interface ContactFieldProps {
  initial: string
  /** `administration:ID`, `object:ID`, `product:ID`, `component:ID` with its name, or words alone. */
  onAsk: (about: string, name: string | undefined) => void
}

/** What one can turn to somebody about, and what the address calls it. */
const asked: Readonly<Partial<Record<Found['type'], { readonly about: string; readonly word: () => string }>>> = {
  product: { about: 'product', word: m.contacts_product },
  object: { about: 'object', word: m.contacts_object },
  'it-component': { about: 'component', word: m.contacts_it_component },
  'business-component': { about: 'component', word: m.contacts_business_component },
  administration: { about: 'administration', word: m.contacts_administration },
}

function ContactField({ initial, onAsk }: ContactFieldProps) {
  const asOf = useAsOf()
  const [text, setText] = useState(initial)
  const q = useDeferredValue(text.trim())
  const { data, isFetching } = useQuery({
    ...ask('GET /search', { query: { q, asOf, limit: 40 } }),
    enabled: q.length > 1,
    placeholderData: (before) => before,
  })
  const choices = (q.length > 1 ? (data?.items ?? []) : []).flatMap(({ type, id, title }) => {
    const kind = asked[type]
    return kind === undefined ? [] : [{ id: `${kind.about}:${id}`, name: say(title), detail: kind.word() }]
  })
  return (
    <form
      className="sb-toolbar"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onAsk(text.trim(), undefined)
      }}
    >
      <div className="sb-grow">
        <ComboField
          id="contact-about"
          label={m.contacts_about()}
          hint={m.contacts_about_hint()}
          text={text}
          chosen={null}
          choices={choices}
          loading={isFetching}
          onChange={(typed, choice) => {
            setText(typed)
            if (choice !== null) onAsk(choice.id, choice.name)
          }}
        />
      </div>
      <Button kind="primary" type="submit">
        {m.contacts_ask()}
      </Button>
    </form>
  )
}

/** For the one who only knows where they work. */
function Administrations() {
  const asOf = useAsOf()
  const filter = useFilter()
  const { data } = useSuspenseQuery(askWhole('GET /administrations', { query: { asOf } }))
  if (data.items.length === 0) return null
  return (
    <Section heading={m.contacts_or_administration()}>
      <RowList name={m.contacts_or_administration()}>
        {data.items.map(({ id, name }) => (
          <li key={id} className="sb-list-line">
            <LinkTo to={filter.addressWith({ om: `administration:${id}`, namn: name })} className="sb-name">
              {name}
            </LinkTo>
          </li>
        ))}
      </RowList>
    </Section>
  )
}
