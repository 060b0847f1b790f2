import { cardJobs, cardStreams } from './card-jobs.ts';
import { serveJobs } from './serve-jobs.ts';

serveJobs(cardJobs, cardStreams);
