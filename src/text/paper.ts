/** What every paper says beside its own content. */
const th = {
  draft: 'ฉบับร่าง DRAFT',
  page: 'หน้า',
  signed: 'ลงชื่อ',
  hash: 'รหัสตรวจสอบ',
  untitled: 'เอกสาร',
  qr: (url: string) => `คิวอาร์โค้ดไปยังหน้าตรวจสอบตัวเลขของเอกสารนี้: ${url}`,
};

const en: typeof th = {
  draft: 'DRAFT',
  page: 'Page',
  signed: 'Signed',
  hash: 'Hash',
  untitled: 'Document',
  qr: (url) => `QR code to the page that checks the figures of this document: ${url}`,
};

export const paperText = { th, en };
