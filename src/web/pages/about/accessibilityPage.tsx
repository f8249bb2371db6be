import { contactWay } from '../../frame/contactWay'
import { LinkTo } from '../../parts/linkTo'
import { TitledPage } from '../../parts/titledPage'
import { m } from '../../words/compiled/messages'

/** The statement that the law on accessible digital public service (2018:1937) asks for. */
export function AccessibilityPage() {
  const known = [m.about_a11y_known_1(), m.about_a11y_known_2(), m.about_a11y_known_3()]
  const tested = [m.about_a11y_tested_1(), m.about_a11y_tested_2(), m.about_a11y_tested_3()]
  return (
    <TitledPage heading={m.about_a11y_heading()} sentence={m.about_a11y_sentence()}>
      <div className="sb-prose">
        <h2>{m.about_a11y_level_heading()}</h2>
        <p>{m.about_a11y_level()}</p>
        <h2>{m.about_a11y_known_heading()}</h2>
        <ul>
          {known.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h2>{m.about_a11y_tested_heading()}</h2>
        <ul>
          {tested.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h2>{m.about_a11y_contact_heading()}</h2>
        <p>{m.about_a11y_contact()}</p>
        <ContactWay />
        <h2>{m.about_a11y_supervision_heading()}</h2>
        <p>
          {m.about_a11y_supervision()} <LinkTo to="https://www.digg.se/tdosanmalan">{m.about_a11y_digg()}</LinkTo>.
        </p>
        <p className="sb-quiet">{m.about_a11y_assessed()}</p>
      </div>
    </TitledPage>
  )
}

/** The law asks for it; where nobody has set it, that is said, and to whom one turns instead. */
function ContactWay() {
  const way = contactWay()
  if (way === undefined) return <p>{m.about_a11y_contact_unset()}</p>
  return (
    <p>
      <strong>{m.about_a11y_contact_way()}</strong>{' '}
      {way.to === undefined ? way.word : <LinkTo to={way.to}>{way.word}</LinkTo>}
    </p>
  )
}
