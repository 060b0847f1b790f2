import { availableParallelism } from 'node:os';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { SAVE_FORMATS } from '../card/machine/save-formats.ts';
import { PICTURE_FORMATS } from './picture/picture-formats.ts';
import { printable } from './printable.ts';
import { refuse } from './refuse.ts';
import { UsageError } from './usage-error.ts';

process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  // Whoever reads the lines may have seen enough of them; a full disk has not.
  process.exit(
    code === 'EPIPE' ? undefined : refuse(`What was found cannot be printed: ${message}.`),
  );
});

/** What a command ends with: 0 clean, 1 findings, 2 could not run. */
type ExitCode = 0 | 1 | 2;

/** Threads, each of which takes about 150 MB. */
const JOBS = Math.min(8, availableParallelism());

/** In seconds; the largest real card takes less than 2 on a good machine. */
const TIME_LIMIT = 30;

/** Each command is loaded when it is asked for: to start must not take what it does not need. */
const program = new Command('model-card-viewer')
  .description('Shows, checks and exports model cards, without a server of others.')
  .version(version)
  .enablePositionalOptions()
  .helpCommand('help [command]', 'says what a command takes')
  .argument('[card]', 'a file, a folder with a README.md, or an id of the Hub: owner/name', '.')
  .option('--open', 'open a browser')
  .option('--port <port>', 'where to serve the page; without it 4917, or a free one', portOf)
  .option('--host <host>', 'the address to listen at', hostOf, '127.0.0.1')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(sentence(text)) })
  .action(async (card, flags) => {
    const { serve } = await import('./serve.ts');
    end(await serve(card, flags));
  });

program
  .command('check')
  .description('says what is wrong with cards, each at its line')
  .argument('<cards...>', 'files, folders, patterns, files of many cards, or - for standard input')
  .addOption(
    new Option('--format <format>', 'how findings are told')
      .choices(['text', 'json', 'ndjson', 'sarif', 'github', 'junit'])
      .default('text'),
  )
  .addOption(new Option('--fix', 'write what is certain into the cards').conflicts('diff'))
  .option('--diff', 'show what --fix would change')
  .option('--rule <id=level>', 'off, hint, warning or error for a rule; several times', list)
  .option('--require <profile>', 'what a card has to state: minimal, hub, annotated, eu-gpai', list)
  .option('--config <file>', 'instead of the model-card.config.json in or above a card’s folder')
  .option('--max-warnings <count>', 'more warnings are as bad as an error', count)
  .option('--quiet', 'leave out hints')
  .option('--color', 'colour the text, also where it is no terminal')
  .option('--no-color', 'do not')
  .addOption(
    new Option('--input <kind>', 'what standard input holds')
      .choices(['card', 'ndjson'])
      .default('card'),
  )
  .option('--stdin-filename <name>', 'the file that standard input stands for', '-')
  .option('--jobs <threads>', 'cards that are read at a time', jobsOf, JOBS)
  .option('--time-limit <seconds>', 'a card that takes longer is given up', secondsOf, TIME_LIMIT)
  .action(async (paths, flags) => {
    const { check } = await import('./check.ts');
    end(await check(paths, flags));
  });

program
  .command('explain')
  .description('says what a rule is about, how it is known, and how a card is put right')
  .argument('[rule]', 'its id; without one, all are listed')
  .option('--color', 'colour the text, also where it is no terminal')
  .option('--no-color', 'do not')
  .action(async (rule, flags) => {
    const { explain } = await import('./explain.ts');
    end(explain(rule, flags));
  });

program
  .command('export')
  .description(
    'writes a card as one HTML file without a script, as data, as a dossier, or as a picture',
  )
  .argument('<card>', 'a file, or a folder with a README.md')
  .addOption(
    new Option(
      '--format <format>',
      'HTML as the page shows it, data, a profile filled, or a picture of its head',
    )
      .choices(['html', ...Object.keys(SAVE_FORMATS), ...PICTURE_FORMATS])
      .default('html'),
  )
  .option('-o, --output <file>', 'the file to write; - is standard output, as without it for data')
  .option('--profile <name>', 'of a dossier: minimal, hub, annotated, eu-gpai')
  .option('--created <time>', 'when an SPDX document is made, as 2026-11-30T12:00:00Z')
  .option(
    '--id <owner/name>',
    'its id on the Hub (datasets/owner/name), to which relative links lead',
  )
  .action(async (card, flags) => {
    const { exportFile } = await import('./export.ts');
    end(await exportFile(card, flags));
  });

program
  .command('json')
  .description('prints a card as data: metadata, sections, tables, results, links, findings')
  .argument('<card>', 'a file, its folder, a file of many cards, or - for standard input')
  .addOption(
    new Option('--input <kind>', 'what standard input holds')
      .choices(['card', 'ndjson'])
      .default('card'),
  )
  .option('--jobs <threads>', 'cards that are read at a time', jobsOf, JOBS)
  .option('--time-limit <seconds>', 'a card that takes longer is given up', secondsOf, TIME_LIMIT)
  .action(async (card, flags) => {
    const { json } = await import('./json.ts');
    end(await json(card, flags));
  });

program
  .command('diff')
  .description('says what changed between two cards, and what it means')
  .argument(
    '<old>',
    'a file, a folder, REVISION:README.md of Git, or owner/name@revision of the Hub',
  )
  .argument('<new>', 'the same')
  .addOption(
    new Option('--format <format>', 'how changes are told')
      .choices(['text', 'md', 'json'])
      .default('text'),
  )
  .option('--fail-on <kinds>', 'end with 1 where one is there: limitation-removed,score-worse,…')
  .option('--time-limit <seconds>', 'cards that take longer are given up', secondsOf, TIME_LIMIT)
  .action(async (old, now, flags) => {
    const { diff } = await import('./diff.ts');
    end(await diff(old, now, flags));
  });

program
  .command('results')
  .description('prints the results in a card’s tables as files that the Hub takes')
  .argument('<card>', 'a file, a folder, REVISION:README.md of Git, or owner/name of the Hub')
  .addOption(
    new Option('--format <format>', 'what is written')
      .choices(['model-index', 'eval-results'])
      .default('model-index'),
  )
  .option('--table <number>', 'only this table of the body, from 1', tableOf)
  .option('--model <name>', 'how the tables call the card’s model')
  .option('--questions', 'print as JSON what has to be asked')
  .option('--time-limit <seconds>', 'a card that takes longer is given up', secondsOf, TIME_LIMIT)
  .action(async (card, flags) => {
    const { results } = await import('./results.ts');
    end(await results(card, flags));
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Help and version are no errors to commander, either.
    end(error.exitCode === 0 ? 0 : 2);
  } else {
    const message = error instanceof Error ? error.message : String(error);
    const said = error instanceof UsageError ? message : `The command broke off: ${message}`;
    end(refuse(said));
  }
}

/** Not at once: what is printed may still be on its way. */
function end(code: ExitCode): void {
  process.exitCode = code;
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) {
    throw new InvalidArgumentError('It is a number up to 65535.');
  }
  return port;
}

/** Node takes an empty one for all addresses of the machine. */
function hostOf(text: string): string {
  if (text.trim() === '') {
    throw new InvalidArgumentError('It is a name or an address of this machine.');
  }
  return text;
}

function list(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

function count(text: string): number {
  if (!/^\d+$/.test(text)) {
    throw new InvalidArgumentError('It is a whole number.');
  }
  return Number(text);
}

function tableOf(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) {
    throw new InvalidArgumentError('It is a whole number from 1.');
  }
  return Number(text);
}

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (!(Number.isInteger(jobs) && jobs >= 1 && jobs <= 256)) {
    throw new InvalidArgumentError('It is a whole number from 1 to 256.');
  }
  return jobs;
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400)) {
    throw new InvalidArgumentError('It is a number above 0, at most 86400.');
  }
  return seconds;
}

/** `error: unknown option '--fxi'`, and perhaps what was meant, as sentences of ours. */
function sentence(text: string): string {
  const sentences = text
    .replace(/^error: /, '')
    .replaceAll(/[()]/g, '')
    .trim()
    .split('\n');
  const said = sentences.map((words) => {
    const whole = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
    return printable(/[.?]$/.test(whole) ? whole : `${whole}.`);
  });
  return `${said.join(' ')}\nHelp: model-card-viewer --help\n`;
}
