import { Link } from '@tanstack/react-router'
import { useImports } from '#web/api/imports.ts'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { T } from '#web/base/t.tsx'
import { At } from '#web/base/when.tsx'
import sheet from './import.module.css'

/** The member's newest imports, each leading to its page, where it can be undone. */
export function EarlierImports() {
  const { data, error } = useImports()
  if (error) return <Problem of={error} />
  if (!data || data.imports.length === 0) return null
  return (
    <section aria-labelledby="import-earlier" className={sheet['part']}>
      <h2 id="import-earlier">
        <Message id="import.earlier" />
      </h2>
      <ul className={sheet['earlier']}>
        {data.imports.map(({ id, name, at, state, created }) => (
          <li key={id}>
            <Link to="/import/$id" params={{ id }}>
              <T value={name} />
            </Link>
            <p className={sheet['meta']}>
              <At instant={at} />
              <Message id={`import.state.${state}`} />
              <Message id="import.created" values={{ n: created }} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
