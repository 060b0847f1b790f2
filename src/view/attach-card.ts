import { measured } from '../html/jobs/measured.ts';
import type { WorkerJobs } from '../html/jobs/worker-jobs.ts';
import { followReading } from './contents-list.ts';
import { highlightWhenNear } from './highlighting.ts';
import type { PageElements } from './page-elements.ts';
import { answerTables } from './tables/answer-tables.ts';
import type { TableContext } from './tables/table-context.ts';

/** What a card on the page does while it is read, whether it was rendered here or by the build; until `lifetime` aborts. */
export function attachCard(
  page: PageElements,
  jobs: WorkerJobs,
  tables: TableContext,
  lifetime: AbortSignal,
): void {
  measured('enhance', () => {
    followReading(page.contents, page.article, lifetime);
    highlightWhenNear(page.article, jobs, lifetime);
  });
  measured('tables', () => answerTables(page.article, tables, lifetime));
}
