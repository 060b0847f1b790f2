import 'js-yaml';

// What js-yaml 4.3 has and its published types leave out.
declare module 'js-yaml' {
  interface LoadOptions {
    maxDepth?: number;
    maxTotalMergeKeys?: number;
  }

  interface State {
    tag: string | null;
    anchor: string | null;
  }

  interface Type {
    options: TypeConstructorOptions;
    tag: string;
  }

  export const types: { readonly timestamp: Type; readonly binary: Type };
}
