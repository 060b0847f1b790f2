import { exportResults } from '../../../card/tables/export-results.ts';
import { exportTable } from '../../../card/tables/export-table.ts';
import { buildTable } from '../../../card/tables/table-model.ts';
import { highlightBlocks } from '../../code/highlight.ts';
import type { CardJobs, Programs, StreamPrograms } from '../jobs.ts';
import { measured } from '../measured.ts';
import { rawFrontMatter } from './raw-front-matter.ts';
import { renderCardJob } from './render-card-job.ts';

/** Time for the code blocks of one job, in ms. */
const HIGHLIGHT_BUDGET = 800;

/** The programs of the worker for cards. No DOM: the build runs them too, for the hosted card. */
export const cardJobs = {
  'front-matter': rawFrontMatter,
  highlight: (blocks) => measured('enhance', () => highlightBlocks(blocks, HIGHLIGHT_BUDGET)),
  'read-table': buildTable,
  'write-table': ({ table, format }) => exportTable(table, format),
  'write-results': ({ results, format }) => exportResults(results, format),
} satisfies Programs<CardJobs>;

export const cardStreams = { 'render-card': renderCardJob } satisfies StreamPrograms;
