/** What is not needed by typing and by the menu; behind src/app/operations.lazy.ts. */
export { goneTab } from '../../sheets/gone-tab.ts';
export { perform } from '../endpoint.ts';
export { ENDPOINTS } from './endpoints.ts';
export { editAsHr } from './rounds/edit-as-hr.ts';
export { openSidebar } from './sidebar-open.ts';
