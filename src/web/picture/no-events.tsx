import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { askPicture, type PictureSearch } from '#web/api/pictures.ts'
import { Button } from '#web/base/button.tsx'
import { Empty } from '#web/base/empty.tsx'
import { Message } from '#web/base/message.tsx'
import { FILTERS, isFiltered } from './filters.tsx'
import sheet from './picture.module.css'

type Props = {
  readonly search: PictureSearch
  readonly onChange: (change: PictureSearch) => void
}

/** Why the list is empty: no report yet, or the filter to drop, with what dropping it would show. */
export function NoEvents({ search, onChange }: Props) {
  if (!isFiltered(search))
    return (
      <Empty
        why={<Message id="empty.picture" />}
        action={
          <Link to="/submit">
            <Message id="empty.submit" />
          </Link>
        }
      />
    )
  return <Drops search={search} onChange={onChange} />
}

function Drops({ search, onChange }: Props) {
  const set = FILTERS.filter((name) => search[name])
  const found = useQueries({
    queries: set.map((name) => ({
      queryKey: ['drop', search, name],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        askPicture({ ...search, [name]: undefined, limit: 1 }, signal),
    })),
  })
  return (
    <Empty
      why={<Message id="empty.filtered" />}
      action={
        <div className={sheet['drops']}>
          {set.map((name, at) => (
            <Button key={name} onPress={() => onChange({ [name]: undefined })}>
              <Message
                id="empty.drop"
                values={{
                  filter: <Message id={`filter.${name}` as 'filter.type'} />,
                  n: found[at]?.data?.counts.events ?? 0,
                }}
              />
            </Button>
          ))}
        </div>
      }
    />
  )
}
