/** What the installation says of itself on everything that leaves it. */
const th = {
  'self-assessment': 'การประเมินตนเอง ไม่ใช่ผลการประเมินอย่างเป็นทางการ',
  authority: 'ผลการประเมินของหน่วยงานผู้มีอำนาจประเมิน',
};
const en: typeof th = {
  'self-assessment': 'A self-assessment, not the official result',
  authority: 'Issued by the assessing authority',
};
export const installationText = { th, en };
