import { mathJobs } from './math-jobs.ts';
import { serveJobs } from './serve-jobs.ts';

serveJobs(mathJobs);
