/** Whatever fits no other kind, in every list that has such a kind. */
export const OTHERS = 'อื่น ๆ';
