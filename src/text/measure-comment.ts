/** Comments on a measure. */
const th = {
  title: 'ความเห็น',
  lead: 'เห็นเฉพาะผู้ที่ทำงานในหน่วยงานนี้ แก้ไขไม่ได้ ผู้เขียนลบของตนได้และระบบแสดงว่ามีการลบ',
  none: 'ยังไม่มีความเห็น',
  text: 'เขียนความเห็น',
  send: 'ส่งความเห็น',
  remove: 'ลบความเห็นของท่าน',
  removed: (at: string) => `ผู้เขียนลบความเห็นนี้เมื่อ ${at}`,
};
const en: typeof th = {
  title: 'Comments',
  lead: 'Seen by those of this agency only. Not edited; writers may delete their own, and it shows.',
  none: 'No comments yet',
  text: 'Comment',
  send: 'Send',
  remove: 'Delete your comment',
  removed: (at) => `The writer deleted this comment, ${at}`,
};
export const commentText = { th, en };
