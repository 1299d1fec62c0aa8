import { type Document, Packer } from 'docx';
import { DocxZip } from '../docx/docx-zip.ts';
import { activitiesTemplate } from './activities.ts';
import { announcementTemplate } from './announcement.ts';
import { budgetTemplate } from './budget.ts';
import { certificateTemplate } from './certificate.ts';
import { idpTemplate } from './idp.ts';
import { memoTemplate } from './memo.ts';
import { rulesAndPlanTemplate } from './o13.ts';
import { orderTemplate } from './order.ts';
import { planBookTemplate } from './plan-book.ts';
import {
  developmentReportTemplate,
  evidenceBinderTemplate,
  halfYearReportTemplate,
  managementReportTemplate,
  yearReportTemplate,
} from './results.ts';
import { revisionTemplate } from './revision.ts';
import {
  trainingIntentTemplate,
  trainingMemoTemplate,
  trainingRegisterTemplate,
  trainingReportTemplate,
  travelOrderTemplate,
} from './training.ts';

/** Builds the default template of every paper: name -> bytes of a .docx, the same in every build. */
export async function buildDefaultTemplates(): Promise<Record<string, Uint8Array>> {
  const packed = Object.entries(TEMPLATES).map(async ([name, template]) => [
    name,
    await pack(template()),
  ]);
  return Object.fromEntries(await Promise.all(packed));
}

const TEMPLATES: Readonly<Record<string, () => Document>> = {
  activities: activitiesTemplate,
  announcement: announcementTemplate,
  budget: budgetTemplate,
  certificate: certificateTemplate,
  'development-report': developmentReportTemplate,
  'evidence-binder': evidenceBinderTemplate,
  'half-year-report': halfYearReportTemplate,
  idp: idpTemplate,
  'management-report': managementReportTemplate,
  memo: memoTemplate,
  o13: rulesAndPlanTemplate,
  order: orderTemplate,
  'plan-book': planBookTemplate,
  revision: revisionTemplate,
  'training-intent': trainingIntentTemplate,
  'training-memo': trainingMemoTemplate,
  'training-register': trainingRegisterTemplate,
  'training-report': trainingReportTemplate,
  'travel-order': travelOrderTemplate,
  'year-report': yearReportTemplate,
};

const FIXED_TIME = '2025-01-01T00:00:00Z';
const TIMES = 'docProps/core.xml';

async function pack(template: Document): Promise<Uint8Array> {
  const zip = new DocxZip(new Uint8Array(await Packer.toBuffer(template)));
  zip.file(
    TIMES,
    zip
      .file(TIMES)
      ?.asText()
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, FIXED_TIME) ?? '',
  );
  return zip.generate();
}
