import {
  DATA,
  DESCRIPTION,
  LIMITS,
  MIXED_LIMITS,
  OUT_OF_SCOPE,
  RISKS,
  START,
  USES,
} from '../summary/section-names.ts';
import { ARCHITECTURE, PARAMETERS, REQUIREMENTS } from './gpai-names.ts';
import {
  SAYS_COMPUTE,
  SAYS_INTENDED,
  SAYS_METHOD,
  SAYS_PARAMETERS,
  SAYS_REQUIREMENTS,
} from './gpai-says.ts';
import { introduction } from './introduction.ts';
import { METRICS, RESULTS, TECHNICAL, TRAINING_PROCEDURE } from './item-names.ts';
import { needsField } from './needs.ts';
import { itemsOf, type Profile } from './profile.ts';

const CHECKLIST = { title: 'hub-docs, model-release-checklist.md', date: '2026-05-28' };
const METADATA = 'Metadata Configuration';

/** The Hub finds models by their metadata: what the text says of these is not enough. */
const FIELDS = itemsOf(CHECKLIST, [
  {
    id: 'pipeline-tag',
    name: 'Task in the metadata',
    asks: 'for “pipeline_tag”',
    clause: METADATA,
    fields: ['pipeline_tag'],
    applies: needsField('pipeline_tag'),
  },
  {
    id: 'library-name',
    name: 'Library in the metadata',
    asks: 'for “library_name”',
    clause: METADATA,
    fields: ['library_name'],
    applies: needsField('library_name'),
  },
  {
    id: 'language',
    name: 'Languages in the metadata',
    asks: 'for “language”',
    clause: METADATA,
    fields: ['language'],
    applies: needsField('language'),
  },
  {
    id: 'license',
    name: 'License in the metadata',
    asks: 'for “license”',
    clause: METADATA,
    fields: ['license'],
  },
  {
    id: 'base-model',
    name: 'Base model in the metadata',
    asks: 'for “base_model” where the model was made from another one',
    clause: METADATA,
    fields: ['base_model'],
    applies: needsField('base_model'),
  },
]);

const TEXT = itemsOf(CHECKLIST, [
  {
    id: 'description',
    name: 'Model description',
    asks: 'what the model does',
    clause: 'Detailed Model Description',
    names: DESCRIPTION,
    elsewhere: introduction,
  },
  {
    id: 'training-data',
    name: 'Training data',
    asks: 'on which datasets it was trained',
    clause: METADATA,
    names: DATA,
    fields: ['datasets'],
    topic: 'data',
    applies: needsField('datasets'),
  },
  {
    id: 'get-started',
    name: 'How to use',
    asks: 'for code to copy and run',
    clause: 'Usage Examples',
    names: START,
    topic: 'use',
  },
  {
    id: 'technical-specifications',
    name: 'Technical specifications',
    asks: 'for training parameters, hardware needs and the like',
    clause: 'Technical Specifications',
    names: [...TECHNICAL, ...TRAINING_PROCEDURE, ...ARCHITECTURE, ...PARAMETERS, ...REQUIREMENTS],
    notIn: DATA.slice(0, 2),
    isTabled: true,
    says: [...SAYS_PARAMETERS, ...SAYS_COMPUTE, ...SAYS_REQUIREMENTS, ...SAYS_METHOD],
  },
  {
    id: 'evaluation',
    name: 'Evaluation results',
    asks: 'for benchmarks and results',
    clause: 'Performance Metrics',
    names: [...RESULTS, ...METRICS],
    fields: ['model-index'],
  },
  {
    id: 'limits',
    name: 'Limitations and biases',
    asks: 'for known limitations, biases and ethical considerations',
    clause: 'Limitations and Biases',
    names: [...LIMITS, ...RISKS, ...MIXED_LIMITS],
    topic: 'limits',
  },
]);
const USE = itemsOf({ title: 'hub-docs, model-cards.md', date: '2026-04-08' }, [
  {
    id: 'uses',
    name: 'Intended uses',
    asks: 'what the model is meant for',
    clause: 'What are Model Cards?',
    names: USES,
    notIn: OUT_OF_SCOPE,
    says: SAYS_INTENDED,
  },
]);

export const HUB: Profile = { items: [...FIELDS, ...TEXT, ...USE] };
