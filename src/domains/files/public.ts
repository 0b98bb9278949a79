// What others may call, each with a known asker.

export { paths as filePaths } from './paths.ts'
/** Documentation of a community plan keeps photographs and scans. */
export { attachFile, keepBytes, takeInFile } from './stored-file.actions.ts'
export {
  type FileId,
  insertStoredFile,
  listPendingFiles,
  type StoredFile,
  withdrawStoredFile,
} from './stored-file.sql.ts'
