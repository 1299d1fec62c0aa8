/** Stands in every file that is shipped; NOTICE has the whole. */
export const LICENCE = 'PhaenKhon, MIT License.';
