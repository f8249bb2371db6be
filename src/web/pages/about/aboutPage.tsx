import { LinkTo } from '../../parts/linkTo'
import { TitledPage } from '../../parts/titledPage'
import { m } from '../../words/compiled/messages'

/** Written in by the build, from package.json. */
const version = String(import.meta.env.VITE_STYRBORD_VERSION)

/** What Styrbord is, which version this is, and what it may be used for. */
export function AboutPage() {
  return (
    <TitledPage heading={m.about_heading()} sentence={m.about_sentence()}>
      <div className="sb-prose">
        <p>{m.about_what()}</p>
        <p>{m.about_where()}</p>
        <h2>{m.about_pm3_heading()}</h2>
        <p>{m.about_pm3()}</p>
        <h2>{m.about_data_heading()}</h2>
        <p>{m.about_data()}</p>
        <h2>{m.about_facts_heading()}</h2>
        <dl className="sb-facts">
          <dt>{m.about_version()}</dt>
          <dd>{version}</dd>
          <dt>{m.about_licence()}</dt>
          <dd>
            <LinkTo to="https://eupl.eu/1.2/sv/">EUPL-1.2</LinkTo>. {m.about_licence_means()}
          </dd>
          <dt>{m.about_api()}</dt>
          <dd>
            <LinkTo to="/api/v1/openapi.json">{m.about_api_link()}</LinkTo>. {m.about_api_means()}
          </dd>
          <dt>{m.about_mark()}</dt>
          <dd>{m.about_mark_means()}</dd>
        </dl>
      </div>
    </TitledPage>
  )
}
