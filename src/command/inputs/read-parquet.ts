import {
  type AsyncBuffer,
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type RowGroup,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { CARD_FIELDS, type CardRow, cardRow, ID_FIELDS, named } from './card-row.ts';

/** So many bytes of text are decoded at a time, or one page of the file where that is larger. */
const SLICE = 2 ** 24;

/** The cards of a Parquet file, slice by slice of its row groups; throws what is wrong with it. */
export async function* readParquet(path: string): AsyncGenerator<CardRow> {
  const onDisk = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(onDisk);
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const card = CARD_FIELDS.find((name) => names.includes(name));
  if (card === undefined) {
    throw new Error(`there is no column ${named(CARD_FIELDS)}`);
  }
  const id = ID_FIELDS.find((name) => names.includes(name));
  const columns = id === undefined ? [card] : [id, card];
  let at = 0;
  for (const group of metadata.row_groups) {
    const file = remembering(onDisk);
    const rows = rowsOfSlice(group, card);
    const groupEnd = at + Number(group.num_rows);
    while (at < groupEnd) {
      const range = { rowStart: at, rowEnd: Math.min(at + rows, groupEnd) };
      const slice = await parquetReadObjects({ file, metadata, columns, compressors, ...range });
      for (const row of slice) {
        at += 1;
        const read = cardRow({ id: row[id ?? ''], card: row[card] }, at);
        if (read === null) {
          throw new Error(`“${card}” is no text in row ${at}`);
        }
        yield read;
      }
    }
  }
}

/** How many rows of a group have about a slice of text in a column. */
function rowsOfSlice({ num_rows: rows, columns }: RowGroup, column: string): number {
  const of = columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === column);
  const slices = Number(of?.meta_data?.total_uncompressed_size ?? 0) / SLICE;
  return Math.ceil(Number(rows) / Math.max(1, slices));
}

/** Reads each part of a file once: all slices of a row group are cut out of the same bytes. */
function remembering(file: AsyncBuffer): AsyncBuffer {
  const parts = new Map<string, ReturnType<AsyncBuffer['slice']>>();
  return {
    byteLength: file.byteLength,
    slice(start, end): ReturnType<AsyncBuffer['slice']> {
      const key = `${start}-${end}`;
      const part = parts.get(key) ?? file.slice(start, end);
      parts.set(key, part);
      return part;
    },
  };
}
