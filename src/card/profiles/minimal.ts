import {
  DATA,
  DESCRIPTION,
  LICENSE,
  LIMITS,
  MIXED_LIMITS,
  OUT_OF_SCOPE,
  RISKS,
  START,
  USES,
} from '../summary/section-names.ts';
import { introduction } from './introduction.ts';
import { needsField } from './needs.ts';
import { itemsOf, type Profile } from './profile.ts';

const CLAUSE = 'what readers need to know about a model';

/** The five questions of the brief. */
export const MINIMAL: Profile = {
  items: itemsOf({ title: 'hub-docs, model-cards-user-studies.md', date: '2025-09-24' }, [
    {
      id: 'task',
      name: 'Task',
      asks: 'what the model does',
      clause: CLAUSE,
      names: [...DESCRIPTION, ...USES],
      fields: ['pipeline_tag'],
      topic: 'task',
      elsewhere: introduction,
    },
    {
      id: 'training-data',
      name: 'Training data',
      asks: 'on which data it was trained',
      clause: CLAUSE,
      names: DATA,
      fields: ['datasets'],
      topic: 'data',
      applies: needsField('datasets'),
    },
    {
      id: 'get-started',
      name: 'How to use',
      asks: 'how to use it, with code',
      clause: CLAUSE,
      names: START,
      topic: 'use',
    },
    {
      id: 'limits',
      name: 'Limits and bias',
      asks: 'what it cannot do, and for its biases',
      clause: CLAUSE,
      names: [...LIMITS, ...RISKS, ...OUT_OF_SCOPE, ...MIXED_LIMITS],
      topic: 'limits',
    },
    {
      id: 'license',
      name: 'License',
      asks: 'under which license it may be used',
      clause: CLAUSE,
      names: LICENSE,
      fields: ['license', 'license_name'],
      topic: 'license',
    },
  ]),
};
