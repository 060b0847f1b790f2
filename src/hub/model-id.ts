/** Stands for the model's id in a snippet: a private character, which no id has. */
export const MODEL_ID = '\ue000';
