/** Stands for the model's id in a snippet: a private character, which no id has. Apart from the snippets, which the page itself need not carry. */
export const MODEL_ID = '\ue000';
