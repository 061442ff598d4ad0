import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { QUEUES, type Queue } from '#domain/triage.ts'
import type { QueueCounts, QueueOf } from '#ports/queries.ts'
import type { Db } from './in-role.ts'
import type { Tables } from './tables.ts'

type Is = ExpressionBuilder<Tables, 'report'>

/**
 * Which reports a queue holds. A snoozed report is open again from its instant on: instants compare as text.
 *
 * @param of.now the caller's clock; no row holds the time
 */
export const isInQueue =
  (queue: Queue, of: QueueOf) =>
  (is: Is): Expression<SqlBool> => {
    const isSleeping = is.and([is('triage', '=', 'snoozed'), is('snoozed_until', '>', of.now)])
    const isOpen = is.and([is('triage', 'in', ['open', 'snoozed']), is.not(isSleeping)])
    switch (queue) {
      case 'triage':
        return isOpen
      case 'mine':
        return is.and([isOpen, is('assignee', '=', of.officer)])
      case 'snoozed':
        return isSleeping
      case 'done':
        return is('triage', '=', 'done')
      case 'rejected':
        return is('triage', 'in', ['rejected', 'duplicate'])
      case 'ours':
        return is('sender', '=', of.stream)
      case 'unread':
        return is('is_unread', '=', true)
      default:
        return sql<SqlBool>`true`
    }
  }

/** How many reports each queue of one stream holds. @cost one pass over the stream's reports */
export async function countQueues(db: Db, of: QueueOf): Promise<QueueCounts> {
  const row = await db.inRole('app', of.stream, (tx) =>
    tx
      .selectFrom('report')
      .select((is) =>
        QUEUES.map((queue) => is.fn.countAll<number>().filterWhere(isInQueue(queue, of)).as(queue)),
      )
      .where('stream', '=', of.stream)
      .executeTakeFirstOrThrow(),
  )
  return row as QueueCounts
}
