/** What every paper says beside its own content. */
const th = {
  draft: 'ฉบับร่าง DRAFT',
  page: 'หน้า',
  signed: 'ลงชื่อ',
  date: 'วันที่',
  hash: 'รหัสตรวจสอบ',
  untitled: 'เอกสาร',
  qr: (url: string) => `คิวอาร์โค้ดไปยังหน้าตรวจสอบตัวเลขของเอกสารนี้: ${url}`,
  about: 'ข้อมูลเอกสาร',
  sheets: 'แผ่นงาน',
};

const en: typeof th = {
  draft: 'DRAFT',
  page: 'Page',
  signed: 'Signed',
  date: 'Date',
  hash: 'Hash',
  untitled: 'Document',
  qr: (url) => `QR code to the page that checks the figures of this document: ${url}`,
  about: 'About',
  sheets: 'Sheets',
};

export const paperText = { th, en };
