import { answerJobs } from './answer-jobs.ts';
import { runCardJob } from './card-job.ts';

answerJobs(runCardJob);
