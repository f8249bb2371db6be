import { DownloadIcon } from '@navikt/aksel-icons'
import { type ReactNode, useId, useRef, useState } from 'react'
import { m } from '../words/compiled/messages'
import { Button } from './button'
import { saveCsv, saveSvg } from './saving'
import { Segmented } from './segmented'
import { type Column, Table } from './table'
import { Toolbar } from './toolbar'
import { useOverflow } from './useOverflow'

export interface PictureProps<Row> {
  title: string
  /** What it shows in one sentence: read instead of the picture. */
  description: string
  width: number
  height: number
  /** What is drawn, in an svg of that size. Colours by token, sizes by attribute: a saved file has no style sheet. */
  children: ReactNode
  /** The same content. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  csv: { readonly head: readonly string[]; readonly row: (row: Row) => readonly (string | number | null)[] }
  fileName: string
}

/** A picture with a title, a description, and the same content as a table a press away; both can be taken along as files. */
export function Picture<Row>({
  title,
  description,
  width,
  height,
  children,
  columns,
  rows,
  rowKey,
  csv,
  fileName,
}: PictureProps<Row>) {
  const [view, setView] = useState<'picture' | 'table'>('picture')
  const svg = useRef<SVGSVGElement>(null)
  const [frame, overflows] = useOverflow<HTMLElement>()
  const [titleId, descriptionId] = [useId(), useId()]
  return (
    <div className="sb-pictured">
      <Toolbar
        end={
          view === 'picture' ? (
            <Button
              size="small"
              icon={DownloadIcon}
              onClick={() => svg.current !== null && saveSvg(svg.current, fileName)}
            >
              SVG
            </Button>
          ) : (
            <Button size="small" icon={DownloadIcon} onClick={() => saveCsv(csv.head, rows.map(csv.row), fileName)}>
              CSV
            </Button>
          )
        }
      >
        <Segmented
          legend={m.parts_picture_as()}
          value={view}
          choices={[
            { value: 'picture', word: m.parts_picture() },
            { value: 'table', word: m.parts_picture_table() },
          ]}
          onChange={setView}
        />
      </Toolbar>
      {view === 'table' ? (
        <Table caption={title} density="dense" columns={columns} rows={rows} rowKey={rowKey} />
      ) : (
        <section
          className="sb-picture"
          ref={frame}
          {...(overflows && { tabIndex: 0, 'aria-label': m.parts_picture_scrolls({ name: title }) })}
        >
          <svg
            ref={svg}
            role="img"
            aria-labelledby={titleId}
            aria-describedby={descriptionId}
            xmlns="http://www.w3.org/2000/svg"
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            fontFamily='"Source Sans 3", system-ui, sans-serif'
          >
            <title id={titleId}>{title}</title>
            <desc id={descriptionId}>{description}</desc>
            {children}
          </svg>
        </section>
      )}
    </div>
  )
}
