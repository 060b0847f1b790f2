import { answerJobs } from './answer-jobs.ts';
import { runMathJob } from './math-job.ts';

answerJobs(runMathJob);
