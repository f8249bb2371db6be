import type { Contract } from '#api/contract'
import { addressOf, type SentTo } from '../asking/api'
import { DownloadMenu } from '../parts/downloadMenu'
import { m } from '../words/compiled/messages'
import { getLocale } from '../words/compiled/runtime'

interface ListDownloadProps<Route extends keyof Contract> {
  readonly route: Route
  /** What the page asked the list with: its filter and its day. */
  readonly sent?: SentTo<Route>
}

/** The list that a page shows, as files: the same filter and day, and all pages of it. */
export function ListDownload<Route extends keyof Contract & `GET ${string}`>({
  route,
  sent = {} as SentTo<Route>,
}: ListDownloadProps<Route>) {
  const href = (format: 'csv' | 'xlsx') => {
    const query = { ...sent.query, after: undefined, limit: undefined, lang: getLocale() }
    return addressOf(`${route}.${format}`, { params: sent.params, query }).url
  }
  return (
    <DownloadMenu
      files={[
        { href: href('xlsx'), word: m.parts_download_excel(), detail: m.parts_download_excel_detail() },
        { href: href('csv'), word: m.parts_download_csv(), detail: m.parts_download_csv_detail() },
      ]}
    />
  )
}
